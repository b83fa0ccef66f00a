-- How much of a table H2 expects behind one value of a column, in percent of distinct values. Told nothing, it takes the first
-- index that begins with the account for as good as any other, and reads all rows of an account. Its own measuring
-- (ANALYZE_AUTO) is off: it begins after thousands of changes, and a plan could change with what a test happens to store.
-- All that is not named here is expected to differ from row to row.
alter table deleted_ids alter column account selectivity 1;
alter table due_work alter column account selectivity 1;
alter table events alter column account selectivity 1;
alter table events alter column type selectivity 1;
alter table events alter column delivered selectivity 1;
alter table faults alter column account selectivity 1;
alter table files alter column account selectivity 1;
alter table files alter column purpose selectivity 1;
alter table file_contents alter column account selectivity 1;
alter table file_links alter column account selectivity 1;
alter table idempotent_answers alter column account selectivity 1;
alter table inbox_messages alter column account selectivity 1;
alter table inbox_messages alter column inbox selectivity 1;
alter table inboxes alter column account selectivity 1;
alter table arranged_outcomes alter column account selectivity 1;
alter table arranged_outcomes alter column has_more selectivity 1;
alter table outcome_servings alter column account selectivity 1;
alter table verification_reports alter column account selectivity 1;
alter table verification_reports alter column type selectivity 1;
alter table request_logs alter column account selectivity 1;
alter table request_logs alter column method selectivity 1;
alter table request_logs alter column path selectivity 1;
alter table request_logs alter column status selectivity 1;
alter table request_log_sessions alter column account selectivity 1;
alter table request_log_redactions alter column account selectivity 1;
alter table verification_sessions alter column account selectivity 1;
alter table verification_sessions alter column status selectivity 1;
alter table cli_sessions alter column account selectivity 1;
alter table cli_resends alter column account selectivity 1;
alter table webhook_endpoints alter column account selectivity 1;
alter table webhook_deliveries alter column account selectivity 1;
alter table webhook_deliveries alter column owner selectivity 1;
alter table webhook_deliveries alter column endpoint selectivity 1;
alter table webhook_deliveries alter column status selectivity 1;
