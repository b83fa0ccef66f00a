-- How much older a file counts than it is, as the time of its session passed alone.
alter table files add column aged_millis bigint default 0 not null;
