-- The first answer to each Idempotency-Key.
create table idempotent_answers (
  account ${id} not null,
  idempotency_key varchar not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  fingerprint varchar not null,
  request_id varchar not null,
  status integer not null,
  body varchar not null,
  resource_id ${id},
  primary key (account, idempotency_key)
);

create index idempotent_answers_by_resource on idempotent_answers (account, resource_id);
create index idempotent_answers_by_age on idempotent_answers (created);
