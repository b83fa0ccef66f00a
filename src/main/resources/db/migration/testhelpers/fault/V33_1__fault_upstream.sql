-- Faults of the destinations of forwarding requests.
alter table faults add column upstream varchar;
