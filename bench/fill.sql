-- Copies each session with the reference "template" into the past: the copies :from to :to of it, one each second before :now.
-- An id tells in base 62, of :digits, in which second the session was created, and ends as its account's does.
-- One in fifty is processing, half of them have ref_1.
insert into verification_sessions (account, id, version, created, type, status, options, metadata, client_reference_id,
  related_customer, client_secret, client_secret_expires, url_token, url_expires)
select account,
  'vs_1'
    || substr(':digits', cast(mod(seconds_since / 14776336, 62) as integer) + 1, 1)
    || substr(':digits', cast(mod(seconds_since / 238328, 62) as integer) + 1, 1)
    || substr(':digits', cast(mod(seconds_since / 3844, 62) as integer) + 1, 1)
    || substr(':digits', cast(mod(seconds_since / 62, 62) as integer) + 1, 1)
    || substr(':digits', cast(mod(seconds_since, 62) as integer) + 1, 1)
    || substr(account, length(account) - 9)
    || lpad(cast(i as varchar), 8, '0'),
  0, timestamp with time zone '1970-01-01 00:00:00+00' + unix * interval '1' second, type,
  case when mod(i, 50) = 0 then 'PROCESSING' when mod(i, 3) = 0 then 'CANCELED' else status end,
  options, metadata, 'ref_' || mod(i, 2), 'cus_' || mod(i, 50), client_secret, client_secret_expires, url_token,
  url_expires
from (
  select t.*, i, :now - i as unix, :now - i - 1342389380 as seconds_since
  from verification_sessions t cross join generate_series(:from, :to) as g(i)
  where t.client_reference_id = 'template') copies;
