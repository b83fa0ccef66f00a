-- The session that a message tells of, so that its redaction does not read all messages. What came before is looked into.
alter table inbox_messages add column session_id ${id};

update inbox_messages set session_id = 'several';

create index inbox_messages_by_session on inbox_messages (account, session_id);
