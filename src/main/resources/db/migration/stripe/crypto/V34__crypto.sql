-- Onramp sessions, what a test has set about the account and the rates, and the outcomes that were arranged.
create table crypto_onramp_sessions (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  status varchar not null,
  destination_currency varchar,
  destination_network varchar,
  details varchar not null,
  kyc varchar,
  plan varchar,
  history varchar not null,
  client_secret varchar not null,
  hash varchar not null,
  base_url varchar not null,
  metadata varchar not null,
  primary key (account, id)
);

create index crypto_onramp_sessions_by_status on crypto_onramp_sessions (account, status, id);
create index crypto_onramp_sessions_by_currency on crypto_onramp_sessions (account, destination_currency, id);
create index crypto_onramp_sessions_by_network on crypto_onramp_sessions (account, destination_network, id);

-- A pair without a row has the rate of SeedRates.
create table crypto_rates (
  account ${id} not null,
  currency varchar not null,
  network varchar not null,
  units_per_100 numeric(60, 20) not null,
  network_fee numeric(20, 2) not null,
  primary key (account, currency, network)
);

create table crypto_accounts (
  account ${id} not null primary key,
  enabled boolean not null,
  merchant_set_up boolean not null,
  blocked_ips varchar not null
);

create table crypto_outcomes (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  moment varchar not null,
  simulate_delay boolean not null,
  times bigint not null,
  served bigint not null,
  has_more boolean not null,
  script varchar not null,
  primary key (account, id)
);

create index crypto_outcomes_with_more on crypto_outcomes (account, has_more, moment, id);

-- The arrangement that serves a session, and how many of its outcomes the session has had.
create table crypto_outcome_servings (
  account ${id} not null,
  session ${id} not null,
  arrangement ${id} not null,
  played integer not null,
  primary key (account, session)
);
