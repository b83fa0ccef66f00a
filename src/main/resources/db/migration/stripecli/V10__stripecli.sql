-- What a Stripe CLI may open a WebSocket for. Times are real: a CLI lives outside of any account's clock.
create table cli_sessions (
  id ${id} not null,
  version integer not null,
  account ${id} not null,
  last_used timestamp(6) with time zone not null,
  feature varchar not null,
  filters varchar not null,
  primary key (id)
);

create index cli_sessions_by_account on cli_sessions (account);
create index cli_sessions_by_last_use on cli_sessions (last_used);

-- Events to deliver again, for instances that learn of them from the database only.
create table cli_resends (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  event_id ${id} not null,
  created timestamp(6) with time zone not null,
  primary key (account, id)
);

create index cli_resends_by_age on cli_resends (created);
