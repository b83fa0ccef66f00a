-- Clocks that were moved, and all that is to happen later. Times are milliseconds: the account's own for what is due.
create table clock_offsets (
  account ${id} not null primary key,
  ahead_millis bigint not null,
  target_millis bigint not null
);

create table due_work (
  id ${id} not null primary key,
  version integer not null,
  account ${id} not null,
  kind varchar not null,
  subject varchar not null,
  due_millis bigint not null,
  failures integer not null
);

create index due_work_by_time on due_work (due_millis);
create index due_work_by_account on due_work (account, due_millis, id);
