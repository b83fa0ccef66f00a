-- A second filter, the status, has its place in each index.
drop index if exists webhook_deliveries_by_event;
drop index if exists webhook_deliveries_by_endpoint;

create index webhook_deliveries_by_event on webhook_deliveries (account, event, status, id);
create index webhook_deliveries_by_endpoint on webhook_deliveries (account, endpoint, status, id);
