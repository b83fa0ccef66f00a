-- What a task is about, such as a session, whose time can pass alone; most often that is the subject itself.
alter table due_work add column scope ${id} default '' not null;

update due_work set scope = subject;

create index due_work_by_scope on due_work (account, scope, due_millis, id);

-- How far the time of a scope is ahead of its account's.
create table scope_clocks (
  account ${id} not null,
  id ${id} not null,
  ahead_millis bigint not null,
  primary key (account, id)
);
