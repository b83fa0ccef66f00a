package dev.identityemulator.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.CrowdedAccount;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.MobileApp;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.QueryPlans;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Redactions read what tells of their sessions, and nothing of the many others that the account has. */
class RedactionPlansTest {

    private static final int OTHERS = 20_000;

    private static final int TOGETHER = 3;

    /** More than any feature keeps of the sessions that are redacted here, and far less than there is. */
    private static final int MOST_ROWS = 40;

    private static final int MOST_PAGES = 200;

    @Test
    void advanceWhenOnH2AndManyOthersAreThereThenReadsOnlyWhatTellsOfTheSession() throws StripeException {
        requireFewRows(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void advanceWhenOnPostgresAndManyOthersAreThereThenReadsOnlyWhatTellsOfTheSession() throws StripeException {
        requireFewRows(PostgresServer.freshDatabase());
    }

    private static void requireFewRows(List<String> settings) throws StripeException {
        try (var server = EmulatorServer.startOn(
                settings, "emulator.jobs.interval=1h", "emulator.redaction.delay=1h", QueryPlans.SETTING)) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            CrowdedAccount.fill(server, emulator, OTHERS);
            for (int i = 0; i < TOGETHER; i++) {
                redactOne(emulator);
            }
            var database = server.bean(JdbcTemplate.class);
            database.update("update due_work set due_millis = (select max(due_millis) from due_work)");
            var plans = server.bean(QueryPlans.class);
            plans.take();

            emulator.advance(Duration.ofDays(4));

            var done = plans.take();
            assertThat(done).hasSizeBetween(10, 99);
            assertThat(done)
                    .filteredOn(plan -> plan.scanned() > MOST_ROWS || plan.pages() > MOST_PAGES)
                    .isEmpty();
        }
    }

    /** A session of which every room keeps something. */
    private static void redactOne(Emulator emulator) throws StripeException {
        emulator.raw()
                .post("/v1/webhook_endpoints", "enabled_events[]=*&url=" + emulator.baseUrl() + "/inbox/orders")
                .requireOk();
        var path = "/v1/identity/verification_sessions";
        var response = emulator.raw()
                .post(
                        path,
                        "type=document",
                        request -> request.header(
                                "Idempotency-Key", UUID.randomUUID().toString()));
        var id = response.requireOk().json().path("id").asString();
        MobileApp.of(emulator, id)
                .data("collected_data[biometric_consent]=true")
                .requireOk();
        emulator.raw()
                .post("/v1/test_helpers/identity/verification_sessions/" + id + "/verify", "")
                .requireOk();
        emulator.raw().get(path + "?limit=1").requireOk();
        emulator.raw().post("/v1/test_helpers/settle", "timeout=60").requireOk();
        emulator.raw().post(path + "/" + id + "/redact", "").requireOk();
    }
}
