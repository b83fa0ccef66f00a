-- Snapshots of accounts. Their rows are in the tables of the features, under the snapshot's id in the place of the account.
create table snapshots (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  name varchar,
  description varchar,
  row_count bigint not null,
  primary key (account, id)
);

-- One row an account, which whoever takes, restores or imports a state holds.
create table snapshot_accounts (
  account ${id} not null primary key
);
