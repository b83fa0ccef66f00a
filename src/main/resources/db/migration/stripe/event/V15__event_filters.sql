-- A second filter, whether an event was delivered, has its place in the index by type.
drop index if exists events_by_type;

create index events_by_type on events (account, type, delivered, id);
