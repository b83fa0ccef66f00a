-- Faults that tests ordered.
create table faults (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  method varchar,
  path varchar,
  times bigint not null,
  remaining bigint not null,
  answer_status integer,
  code varchar,
  delay_ms bigint,
  dropped varchar,
  duplicate bigint,
  shuffle boolean,
  tamper boolean,
  primary key (account, id)
);
