-- An event destination is an endpoint with a name; deliveries know whether they bring a thin event.
alter table webhook_endpoints add column name varchar;
alter table webhook_endpoints add column payload varchar;
alter table webhook_endpoints add column events_from varchar;
alter table webhook_endpoints add column updated timestamp(6) with time zone;
alter table webhook_deliveries add column thin boolean default false not null;

-- The only thin events that have no snapshot event.
create table event_destination_pings (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  destination ${id} not null,
  primary key (account, id)
);

create index event_destination_pings_by_destination on event_destination_pings (account, destination, id);
