-- The secret and the link of a session share a token and are renewed together; the link before stays good until it expires.
alter table verification_sessions add column earlier_token varchar;
alter table verification_sessions add column earlier_expires timestamp(6) with time zone;

-- Those made before have another form, which cannot be read any more: the next look at the session renews them.
update verification_sessions set client_secret_expires = null, url_expires = null where url_expires is not null;
