-- VerificationSessions. The id sorts by creation, so each index serves a filter, its order and its cursors at once.
create table verification_sessions (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  type varchar not null,
  status varchar not null,
  redaction varchar,
  options varchar not null,
  metadata varchar not null,
  provided_details varchar,
  client_reference_id varchar,
  related_customer varchar,
  related_customer_account varchar,
  related_person varchar,
  return_url varchar,
  client_secret varchar,
  client_secret_expires timestamp(6) with time zone,
  url_token varchar,
  url_expires timestamp(6) with time zone,
  verification_flow varchar,
  last_error_code varchar,
  last_error_reason varchar,
  last_verification_report ${id},
  verified_outputs varchar,
  attempt_ended timestamp(6) with time zone,
  awaited_outcome varchar,
  primary key (account, id)
);

create index verification_sessions_by_status on verification_sessions (account, status, id);
create index verification_sessions_by_reference on verification_sessions (account, client_reference_id, id);
create index verification_sessions_by_customer on verification_sessions (account, related_customer, id);
create index verification_sessions_by_customer_account
  on verification_sessions (account, related_customer_account, id);
