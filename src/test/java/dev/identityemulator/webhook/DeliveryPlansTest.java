package dev.identityemulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.QueryPlans;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** What finds the deliveries that are still to be made reads few rows, however many are to be made and were. */
class DeliveryPlansTest {

    private static final int ENDPOINTS = 10;
    private static final int PENDING = 10_000;

    @Test
    void deliveriesWhenOnH2AndThereIsABacklogThenOnlyTheNextAreRead() {
        requireFewRows(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void deliveriesWhenOnPostgresAndThereIsABacklogThenOnlyTheNextAreRead() {
        requireFewRows(PostgresServer.freshDatabase());
    }

    private static void requireFewRows(List<String> database) {
        try (var server = EmulatorServer.startOn(database, "emulator.webhook.lease=1h", QueryPlans.SETTING)) {
            fill(server.bean(JdbcTemplate.class));
            var deliveries = server.bean(WebhookDeliveries.class);
            var plans = server.bean(QueryPlans.class);
            plans.take();

            assertThat(deliveries.firstEndpointOf("someone")).contains(new EndpointId("acct_1", "we_0"));
            assertThat(deliveries.endpointAfter(new EndpointId("acct_1", "we_3"), "someone"))
                    .contains(new EndpointId("acct_1", "we_4"));
            assertThat(deliveries.endpointAfter(new EndpointId("acct_1", "we_9"), "someone"))
                    .isEmpty();
            assertThat(deliveries.owned("someone", "acct_1", "we_3", 1, Limit.of(DeliveryLane.MOST)))
                    .hasSize(DeliveryLane.MOST);
            assertThat(deliveries.some("acct_1", DeliveryStatus.PENDING, Limit.of(1)))
                    .hasSize(1);

            assertThat(plans.take())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(plan ->
                            assertThat(plan.scanned()).as(plan.toString()).isLessThanOrEqualTo(DeliveryLane.MOST + 4));
        }
    }

    /** As many again were made. */
    private static void fill(JdbcTemplate database) {
        database.execute("insert into webhook_deliveries (account, id, version, created, endpoint, url, event_account,"
                + " event, attempt, cause, status, owner, tampered, not_before_millis)"
                + " select 'acct_1', 'whd_' || i, 0, current_timestamp, 'we_' || mod(i, " + ENDPOINTS
                + "), 'http://localhost/', 'acct_1', 'evt_' || i, 1, 'FIRST',"
                + " case when i > " + PENDING + " then 'SUCCEEDED' else 'PENDING' end,"
                + " case when i > " + PENDING + " then null else 'someone' end, false, 0"
                + " from generate_series(1, " + 2 * PENDING + ") as g(i)");
        database.execute("analyze");
    }
}
