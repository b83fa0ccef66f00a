-- Keys that open one object to a mobile app. The text of a key is not kept; its digest finds it.
create table ephemeral_keys (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  expires timestamp(6) with time zone not null,
  object_type varchar not null,
  object_id ${id} not null,
  digest varchar not null,
  primary key (account, id)
);

create unique index ephemeral_keys_by_digest on ephemeral_keys (account, digest);
create index ephemeral_keys_by_object on ephemeral_keys (account, object_id);
