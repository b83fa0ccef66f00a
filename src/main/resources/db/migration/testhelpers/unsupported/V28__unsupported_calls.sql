-- Calls that Stripe has and the emulator does not serve, counted.
create table unsupported_calls (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  method varchar not null,
  path varchar not null,
  passed_on boolean not null,
  calls bigint not null,
  first_seen timestamp(6) with time zone not null,
  last_seen timestamp(6) with time zone not null,
  primary key (account, id)
);
create unique index unsupported_calls_once on unsupported_calls (account, method, path, passed_on);
