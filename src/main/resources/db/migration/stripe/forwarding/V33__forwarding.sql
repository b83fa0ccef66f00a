-- Forwarding requests: what was sent and received is masked here, and removed after thirty days.
create table forwarding_requests (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  payment_method varchar not null,
  url varchar not null,
  replacements varchar not null,
  metadata varchar not null,
  begun_millis bigint not null,
  failure varchar,
  request_details varchar,
  request_context varchar,
  response_details varchar,
  primary key (account, id)
);

-- The request that an Idempotency-Key has sent, by the digest of the key: whichever instance comes second sends nothing.
create table forwarding_keys (
  account ${id} not null,
  key_digest ${id} not null,
  created timestamp(6) with time zone not null,
  request_digest varchar not null,
  forwarding_request ${id} not null,
  primary key (account, key_digest)
);

create index forwarding_keys_by_request on forwarding_keys (account, forwarding_request);

-- What was really sent and received, for tests to look at.
create table forwarding_outbound (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  forwarding_request ${id} not null,
  url varchar not null,
  headers varchar not null,
  body varchar not null,
  response varchar,
  error varchar,
  primary key (account, id)
);

create index forwarding_outbound_by_request on forwarding_outbound (account, forwarding_request, id);

-- Cards of tests: the number of a known test card is not here, but as much of it as tells it from the others.
create table forwarding_payment_methods (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  short_number varchar not null,
  exp_month integer not null,
  exp_year integer not null,
  cvc varchar not null,
  holder varchar not null,
  primary key (account, id)
);

create table forwarding_destinations (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  terms varchar not null,
  primary key (account, id)
);
