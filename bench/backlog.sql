-- Copies the session with the reference "template", which waits for its redaction, with what tells of it, :count times. Each
-- redaction falls due a millisecond after the one before, the first at :due; each delivery to the endpoint is still to be made.
insert into verification_sessions (account, id, version, created, type, status, redaction, options, metadata)
select account, 'vs_1z' || lpad(cast(i as varchar), 9, '0'), 0, created, type, status, redaction, options, metadata
from verification_sessions cross join generate_series(1, :count) as g(i)
where client_reference_id = 'template';

insert into events (account, id, version, created, type, object_id, api_version, object_json, request_id, idempotency_key,
  pending_webhooks, delivered)
select e.account, 'evt_1' || lpad(cast(i as varchar), 9, '0') || substr(e.id, 15), 0, e.created, e.type,
  'vs_1z' || lpad(cast(i as varchar), 9, '0'), e.api_version, e.object_json, e.request_id, e.idempotency_key, 0, true
from events e cross join generate_series(1, :count) as g(i)
where e.object_id in (select id from verification_sessions where client_reference_id = 'template');

insert into idempotent_answers (account, idempotency_key, version, created, fingerprint, request_id, status, body, resource_id)
select a.account, 'key' || i, 0, a.created, a.fingerprint, a.request_id, a.status, a.body,
  'vs_1z' || lpad(cast(i as varchar), 9, '0')
from idempotent_answers a cross join generate_series(1, :count) as g(i)
where a.idempotency_key = 'template';

insert into due_work (id, version, account, kind, subject, due_millis, failures)
select 'due_1z' || i, 0, account, kind, 'vs_1z' || lpad(cast(i as varchar), 9, '0'), :due + i, 0
from due_work cross join generate_series(1, :count) as g(i)
where kind = 'redaction';
