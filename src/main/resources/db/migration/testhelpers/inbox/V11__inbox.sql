-- What the built-in receiver got, and how it was told to answer.
create table inbox_messages (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  inbox ${id} not null,
  method varchar not null,
  headers varchar not null,
  body varchar not null,
  status integer not null,
  primary key (account, id)
);

create index inbox_messages_by_inbox on inbox_messages (account, inbox, id);

create table inboxes (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  status integer not null,
  delay_ms bigint not null,
  times bigint not null,
  remaining bigint not null,
  primary key (account, id)
);
