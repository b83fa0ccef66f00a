-- What the emulator said beside the response; it tells nothing of a person, so a redaction leaves it.
alter table request_logs add column hint varchar;
