-- The result of each attempt; what was collected is one JSON text. The id sorts by creation.
create table verification_reports (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  type varchar not null,
  verification_session ${id} not null,
  verification_flow varchar,
  client_reference_id varchar,
  options varchar not null,
  checks varchar not null,
  redacted boolean not null,
  primary key (account, id)
);

create index verification_reports_by_session on verification_reports (account, verification_session, id);
create index verification_reports_by_reference on verification_reports (account, client_reference_id, id);
create index verification_reports_by_type on verification_reports (account, type, id);
