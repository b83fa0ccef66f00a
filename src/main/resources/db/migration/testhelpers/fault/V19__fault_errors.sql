-- Errors in the words of whoever orders them, and errors by name.
alter table faults add column message varchar;
alter table faults add column param varchar;
alter table faults add column preset varchar;
alter table faults add column error_type varchar;
