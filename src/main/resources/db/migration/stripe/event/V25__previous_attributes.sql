-- What an update changed, with the values from before; null for events of other kinds.
alter table events add column previous_json varchar;
