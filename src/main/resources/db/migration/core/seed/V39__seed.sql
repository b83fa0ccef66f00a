-- The accounts that were given their seed, so that a second start does not give it again.
create table seeded_accounts (
  account ${id} not null,
  digest varchar not null,
  primary key (account)
);
