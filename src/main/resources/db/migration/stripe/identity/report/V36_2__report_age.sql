-- How much older a report counts than it is, as the time of its session passed alone.
alter table verification_reports add column aged_millis bigint default 0 not null;
