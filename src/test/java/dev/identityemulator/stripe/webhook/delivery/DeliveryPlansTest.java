package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.QueryPlans;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** What finds the deliveries that are still to be made reads few rows, however many are to be made and were. */
class DeliveryPlansTest {

    private static final int ENDPOINTS = 10;
    private static final int PENDING = 10_000;
    private static final int FEW = 10;

    @Test
    void deliveriesWhenOnH2AndThereIsABacklogThenOnlyTheNextAreRead() {
        requireFewRows(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void deliveriesWhenOnPostgresAndThereIsABacklogThenOnlyTheNextAreRead() {
        requireFewRows(PostgresServer.freshDatabase());
    }

    @Test
    void deliveriesWhenOnH2AndAnEndpointHasGotManyThenTheNextReadsFewRows() throws StripeException {
        requireFewRowsOfTheNext(EmulatorServer.h2(UUID.randomUUID().toString()), "select 1");
    }

    @Test
    void deliveriesWhenOnPostgresAndAnEndpointHasGotManyThenTheNextReadsFewRows() throws StripeException {
        requireFewRowsOfTheNext(PostgresServer.freshDatabase(), "analyze");
    }

    /** One endpoint accepts, the other rejects, so there is a retry too. */
    private static void requireFewRowsOfTheNext(List<String> database, String afterwards) throws StripeException {
        try (var server = EmulatorServer.startOn(database, QueryPlans.SETTING);
                var receiver = WebhookReceiver.start()) {
            receiver.reply("/rejects", WebhookReply.status(500));
            var webhooks = new Webhooks(Emulator.withFreshAccount(server.baseUrl()));
            webhooks.create(receiver.url("/receives"));
            webhooks.create(receiver.url("/rejects"));
            webhooks.newSession();
            webhooks.settle();
            var sql = server.bean(JdbcTemplate.class);
            sql.execute(
                    "insert into webhook_deliveries (account, id, version, created, endpoint, url, event_account, event,"
                            + " attempt, cause, status, tampered, not_before_millis) select account, id || i, 0, created, endpoint,"
                            + " url, event_account, event || i, 1, 'FIRST', 'SUCCEEDED', false, 0"
                            + " from webhook_deliveries cross join generate_series(1, " + PENDING + ") as g(i)"
                            + " where cause = 'FIRST' and status <> 'PENDING'");
            sql.execute(afterwards);
            var plans = server.bean(QueryPlans.class);
            plans.take();

            webhooks.newSession();
            webhooks.settle();

            assertThat(plans.take().stream().filter(plan -> plan.sql().contains("webhook_deliveries")))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(plan ->
                            assertThat(plan.scanned()).as(plan.toString()).isLessThanOrEqualTo(FEW));
        }
    }

    private static void requireFewRows(List<String> database) {
        try (var server = EmulatorServer.startOn(database, "emulator.webhook.lease=1h", QueryPlans.SETTING)) {
            fill(server.bean(JdbcTemplate.class));
            var deliveries = server.bean(WebhookDeliveries.class);
            var plans = server.bean(QueryPlans.class);
            plans.take();

            assertThat(deliveries.firstEndpointOf("someone")).contains(new ResourceKey("acct_1", "we_0"));
            assertThat(deliveries.endpointAfter(new ResourceKey("acct_1", "we_3"), "someone"))
                    .contains(new ResourceKey("acct_1", "we_4"));
            assertThat(deliveries.endpointAfter(new ResourceKey("acct_1", "we_9"), "someone"))
                    .isEmpty();
            assertThat(deliveries.pending(
                            "someone", new ResourceKey("acct_1", "we_3"), "", 1, Limit.of(DeliveryDispatcher.PAGE)))
                    .hasSize(DeliveryDispatcher.PAGE);
            assertThat(deliveries.some("acct_1", DeliveryStatus.PENDING, Limit.of(1)))
                    .hasSize(1);

            assertThat(plans.take())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(plan -> assertThat(plan.scanned())
                            .as(plan.toString())
                            .isLessThanOrEqualTo(DeliveryDispatcher.PAGE + 4));
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
