-- Files, their bytes and the links to them. The ids sort by creation, so each index serves a filter, its order and its
-- cursors at once.
create table files (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  purpose varchar not null,
  type varchar,
  filename varchar,
  size_bytes integer not null,
  session_id ${id},
  primary key (account, id)
);

create index files_by_purpose on files (account, purpose, id);
create index files_by_session on files (account, session_id);

create table file_contents (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  content bytea not null,
  primary key (account, id)
);

create table file_links (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  file_id ${id} not null,
  expires_at timestamp(6) with time zone,
  metadata varchar not null,
  token ${id} not null,
  primary key (account, id)
);

create index file_links_by_file on file_links (account, file_id, id);
create unique index file_links_by_token on file_links (token);
