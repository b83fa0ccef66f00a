-- A list of the events about one object walks the index in the order of ids.
drop index if exists events_by_object;

create index events_by_object on events (account, object_id, id);
