-- Webhook endpoints, and each attempt to deliver an event to one: one that is still to be made has an owner.
create table webhook_accounts (
  account ${id} not null primary key,
  version integer not null,
  declared varchar not null
);

create table webhook_endpoints (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  url varchar not null,
  enabled_events varchar not null,
  description varchar,
  metadata varchar not null,
  api_version varchar,
  connect boolean not null,
  enabled boolean not null,
  secret varchar not null,
  declared boolean not null,
  primary key (account, id)
);

create table webhook_deliveries (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  endpoint ${id} not null,
  url varchar not null,
  api_version varchar,
  event_account ${id} not null,
  event ${id} not null,
  attempt integer not null,
  cause varchar not null,
  status varchar not null,
  owner ${id},
  tampered boolean not null,
  not_before_millis bigint not null,
  pending_webhooks integer,
  request_headers varchar,
  response_status integer,
  response_headers varchar,
  response_body varchar,
  duration_ms bigint,
  error varchar,
  next_attempt_at timestamp(6) with time zone,
  primary key (account, id)
);

create index webhook_deliveries_by_event on webhook_deliveries (account, event, id);
create index webhook_deliveries_by_endpoint on webhook_deliveries (account, endpoint, id);
create index webhook_deliveries_by_status on webhook_deliveries (account, status, id);
create index webhook_deliveries_by_owner on webhook_deliveries (owner, account, endpoint, id);

-- The instances that deliver. One that has not said for a while that it lives is made up for by another.
create table webhook_senders (
  id ${id} not null primary key,
  alive_until_millis bigint not null
);
