-- A second filter, the type, has its place in each index.
drop index if exists verification_reports_by_session;
drop index if exists verification_reports_by_reference;

create index verification_reports_by_session on verification_reports (account, verification_session, type, id);
create index verification_reports_by_reference on verification_reports (account, client_reference_id, type, id);
