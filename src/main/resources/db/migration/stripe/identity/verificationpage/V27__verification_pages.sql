-- What mobile apps collected for sessions and have not submitted yet; the id is the session's.
create table verification_pages (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  collected varchar not null,
  attempt_before timestamp(6) with time zone,
  primary key (account, id)
);
