-- The secret that an endpoint had before, which is good for a while after it was rolled.
alter table webhook_endpoints add column previous_secret varchar;
alter table webhook_endpoints add column previous_secret_expires timestamp(6) with time zone;
