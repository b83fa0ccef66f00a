package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ManyRows;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.QueryPlan;
import dev.identityemulator.support.QueryPlans;
import dev.identityemulator.support.RawClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The number of statements for a list does not depend on the number of sessions in it. */
class SessionListStatementsTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final int LISTED = 8;
    private static final int OTHERS = 2_000;

    @Test
    void listWhenOnH2ThenOneStatementForAllThatItExpandsAndOneLockForAllThatItRenews() throws StripeException {
        check(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void listWhenOnPostgresThenOneStatementForAllThatItExpandsAndOneLockForAllThatItRenews() throws StripeException {
        check(PostgresServer.freshDatabase());
    }

    private static void check(List<String> database) throws StripeException {
        try (var server = EmulatorServer.startOn(database, "emulator.jobs.interval=1h", QueryPlans.SETTING)) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            for (int i = 0; i < LISTED; i++) {
                var id = emulator.newSession(session -> session.setClientReferenceId("mine"))
                        .getId();
                emulator.raw()
                        .post("/v1/test_helpers" + SESSIONS.substring(3) + "/" + id + "/unverify", "")
                        .requireOk();
            }
            ManyRows.fill(server, emulator, OTHERS);
            server.bean(JdbcTemplate.class).execute("analyze"); // PostgreSQL has no statistics of new rows
            requireReportsInOneStatement(server, emulator.raw());
            emulator.advance(Duration.ofDays(4));
            requireOneLockForAllRenewals(server, emulator.raw());
        }
    }

    private static void requireReportsInOneStatement(EmulatorServer server, RawClient raw) {
        var plans = server.bean(QueryPlans.class);
        plans.take();

        var listed = list(raw, "&expand[]=data.last_verification_report");

        assertThat(listed.json().path("data"))
                .hasSize(LISTED)
                .allSatisfy(session -> assertThat(
                                session.at("/last_verification_report/id").asString())
                        .startsWith("vr_"));
        var ofReports = plans.take().stream()
                .filter(plan -> plan.sql().contains(" verification_reports "))
                .toList();
        assertThat(ofReports)
                .hasSize(1)
                .allSatisfy(
                        plan -> assertThat(plan.scanned()).as(plan.toString()).isLessThanOrEqualTo(2 * LISTED));
    }

    private static void requireOneLockForAllRenewals(EmulatorServer server, RawClient raw) {
        var plans = server.bean(QueryPlans.class);
        plans.take();
        list(raw, "");
        var renewing = ofSessions(plans);
        list(raw, "");
        var listing = ofSessions(plans);

        assertThat(renewing).hasSize(listing.size() + 1).noneMatch(sql -> sql.startsWith("update"));
    }

    /** The statements since the last call; those of a batch are not among them. */
    private static List<String> ofSessions(QueryPlans plans) {
        return plans.take().stream()
                .map(QueryPlan::sql)
                .filter(sql -> sql.contains(" verification_sessions "))
                .toList();
    }

    private static RawClient.Response list(RawClient raw, String query) {
        return raw.get(SESSIONS + "?client_reference_id=mine&limit=100" + query).requireOk();
    }
}
