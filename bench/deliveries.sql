-- Copies the template's last event :count times, each to be delivered to the endpoint by an instance that is gone.
insert into webhook_senders (id, alive_until_millis) values ('gone', 0);

insert into events (account, id, version, created, type, object_id, api_version, object_json, request_id, idempotency_key,
  pending_webhooks, delivered)
select e.account, 'evt_1' || lpad(cast(i as varchar), 9, '0') || substr(e.id, 15), 0, e.created, e.type, e.object_id,
  e.api_version, e.object_json, e.request_id, e.idempotency_key, 1, false
from events e cross join generate_series(1, :count) as g(i)
where e.type = 'identity.verification_session.canceled';

insert into webhook_deliveries (account, id, version, created, endpoint, url, event_account, event, attempt, cause, status,
  owner, tampered, not_before_millis)
select e.account, 'whd_1' || substr(e.id, 6), 0, e.created, w.id, w.url, e.account, e.id, 1, 'FIRST', 'PENDING', 'gone', false, 0
from webhook_endpoints w join events e on e.account = w.account
where e.type = 'identity.verification_session.canceled' and not e.delivered;
