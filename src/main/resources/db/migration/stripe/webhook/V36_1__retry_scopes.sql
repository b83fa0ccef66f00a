-- A retry belongs to what its event is about.
update due_work set scope = (select e.object_id from webhook_deliveries d
    join events e on e.account = d.event_account and e.id = d.event
    where d.account = due_work.account and d.id = due_work.subject)
  where kind = 'webhook_retry' and exists (select 1 from webhook_deliveries d
    join events e on e.account = d.event_account and e.id = d.event
    where d.account = due_work.account and d.id = due_work.subject);
