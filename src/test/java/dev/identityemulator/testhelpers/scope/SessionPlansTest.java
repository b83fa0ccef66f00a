package dev.identityemulator.testhelpers.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.QueryPlans;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calls about one session read few rows, however much the other sessions of the account have waiting and behind them. */
class SessionPlansTest {

    private static final int OTHERS = 2_000;

    /** A session here has up to four events, and as many deliveries. */
    private static final int FEW = 40;

    @Test
    void callsWhenOnH2AndOthersHaveMuchThenFewRowsAreRead() throws StripeException {
        requireFewRows(EmulatorServer.h2(UUID.randomUUID().toString()), "select 1");
    }

    @Test
    void callsWhenOnPostgresAndOthersHaveMuchThenFewRowsAreRead() throws StripeException {
        requireFewRows(PostgresServer.freshDatabase(), "analyze");
    }

    private static void requireFewRows(List<String> database, String afterwards) throws StripeException {
        try (var server = EmulatorServer.startOn(
                        database,
                        QueryPlans.SETTING,
                        "emulator.jobs.interval=1h",
                        "emulator.redaction.delay=1h",
                        "emulator.verification.delay=1h");
                var receiver = WebhookReceiver.start()) {
            receiver.reply("/", WebhookReply.status(500));
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var webhooks = new Webhooks(emulator);
            webhooks.create(receiver.url("/"));
            webhooks.create(emulator.baseUrl() + "/inbox/shop");
            emulator.newSession();
            webhooks.settle();
            var sql = server.bean(JdbcTemplate.class);
            fill(sql);
            sql.execute(afterwards);
            var mine = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
            webhooks.settle("session=" + mine.getId());
            var plans = server.bean(QueryPlans.class);
            plans.take();

            call(emulator, webhooks, "session=" + mine.getId());

            var taken = plans.take();
            assertThat(taken).hasSizeGreaterThan(50);
            assertThat(taken.stream()
                            .filter(plan -> plan.scanned() > FEW)
                            .map(plan -> plan.toString().replaceAll("(?s)^select .*? from", "from")))
                    .isEmpty();
        }
    }

    private static void call(Emulator emulator, Webhooks webhooks, String session) {
        var helpers = "/v1/test_helpers/";
        emulator.raw().post(helpers + "clock/advance", "duration=1d&" + session).requireOk();
        emulator.raw().post(helpers + "clock/advance", "duration=1d&" + session).requireOk();
        assertThat(webhooks.settle(session).get("failing").size()).isEqualTo(1);
        for (var list : List.of("clock", "events", "webhook_deliveries", "request_logs", "inbox/shop")) {
            emulator.raw().get(helpers + list + "?" + session).requireOk();
        }
    }

    /** As many other sessions as that, each with an event that failed at the receiver and is to be sent again. */
    private static void fill(JdbcTemplate sql) {
        var series = " cross join generate_series(1, " + OTHERS + ") as g(i) where ";
        sql.execute("insert into events (account, id, version, created, type, object_id, api_version, object_json,"
                + " pending_webhooks, delivered) select account, id || i, 0, created, type, object_id || i, api_version,"
                + " object_json, 1, false from events" + series + "type like '%created'");
        sql.execute(
                "insert into webhook_deliveries (account, id, version, created, endpoint, url, event_account, event,"
                        + " attempt, cause, status, tampered, not_before_millis, next_attempt_at) select account, id || i, 0,"
                        + " created, endpoint, url, event_account, event || i, 1, 'FIRST', 'FAILED', false, 0, next_attempt_at"
                        + " from webhook_deliveries" + series + "status = 'FAILED'");
        sql.execute("insert into due_work (id, version, account, kind, subject, scope, due_millis, failures)"
                + " select id || i, 0, account, kind, subject || i, scope || i, due_millis, 0 from due_work" + series
                + "kind = 'webhook_retry'");
        sql.execute("insert into inbox_messages (account, id, version, created, inbox, method, headers, body, status,"
                + " session_id) select account, id || i, 0, created, inbox, method, headers, body, 200, session_id || i"
                + " from inbox_messages" + series + "true");
        sql.execute(
                "insert into request_logs (account, position, request_id, created, method, path, status, duration_ms,"
                        + " parameters, session_id) select account, position || i, request_id || i, created, method, path, 200, 1,"
                        + " parameters, session_id || i from request_logs" + series + "session_id is not null");
        sql.execute(
                "insert into scope_clocks (account, id, ahead_millis) select account, scope || id, 1 from due_work");
    }
}
