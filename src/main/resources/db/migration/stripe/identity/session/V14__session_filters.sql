-- A second filter, the status, has its place in each index. A list without it walks the index once for each status.
drop index if exists verification_sessions_by_reference;
drop index if exists verification_sessions_by_customer;
drop index if exists verification_sessions_by_customer_account;

create index verification_sessions_by_reference on verification_sessions (account, client_reference_id, status, id);
create index verification_sessions_by_customer on verification_sessions (account, related_customer, status, id);
create index verification_sessions_by_customer_account
  on verification_sessions (account, related_customer_account, status, id);
