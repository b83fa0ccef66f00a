-- Stripe's durable log. The id sorts by creation, so each index serves a filter, its order and its cursors at once.
create table events (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  type varchar not null,
  object_id ${id} not null,
  api_version varchar not null,
  object_json varchar not null,
  request_id varchar,
  idempotency_key varchar,
  pending_webhooks integer not null,
  delivered boolean not null,
  primary key (account, id)
);

create index events_by_type on events (account, type, id);
create index events_by_object on events (account, object_id);
create index events_by_delivered on events (account, delivered, id);
