-- The requests of each account. A position grows with each line of the account and tells when the request was answered, so
-- each index serves a filter, its order and its cursors at once.
create table request_logs (
  account ${id} not null,
  position ${id} not null,
  request_id ${id} not null,
  created timestamp(6) with time zone not null,
  method varchar not null,
  path ${id} not null,
  query varchar,
  status integer not null,
  duration_ms bigint not null,
  idempotency_key varchar,
  api_version varchar,
  parameters varchar not null,
  response varchar,
  session_id ${id},
  primary key (account, position)
);

create index request_logs_by_request on request_logs (account, request_id);
create index request_logs_by_method on request_logs (account, method, position);
create index request_logs_by_path on request_logs (account, path, position);
create index request_logs_by_status on request_logs (account, status, position);
create index request_logs_by_session on request_logs (account, session_id);

-- The sessions that a line tells of, where it tells of more than one.
create table request_log_sessions (
  account ${id} not null,
  session_id ${id} not null,
  position ${id} not null,
  primary key (account, session_id, position)
);

create index request_log_sessions_by_position on request_log_sessions (account, position);

-- The sessions that are redacted: what is logged of them later is redacted at once.
create table request_log_redactions (
  account ${id} not null,
  session_id ${id} not null,
  primary key (account, session_id)
);

-- One row an account, which whoever writes its log holds: the newest position, in microseconds, and what there is.
create table request_log_accounts (
  account ${id} not null primary key,
  newest_micros bigint not null,
  lines bigint not null,
  redactions bigint not null
);
