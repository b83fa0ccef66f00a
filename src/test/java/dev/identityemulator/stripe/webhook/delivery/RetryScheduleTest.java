package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What fails is sent again three times, 10 minutes, 1 hour and 3 hours after the attempt before, by the account's clock. */
@ExtendWith(RunningEmulator.class)
class RetryScheduleTest {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final Duration ALL = Duration.ofHours(5);

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private Webhooks failing(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.status(500));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        emulator.newSession();
        webhooks.settle();
        return webhooks;
    }

    /** How many seconds lie between each attempt and the one before. */
    private static List<Long> distances(Webhooks webhooks) {
        var distances = new ArrayList<Long>();
        var attempts = webhooks.deliveries();
        for (int i = 1; i < attempts.size(); i++) {
            distances.add(attempts.get(i).get("created").asLong()
                    - attempts.get(i - 1).get("created").asLong());
        }
        return distances;
    }

    private static void requireSchedule(Webhooks webhooks) {
        var expected = List.of(10 * MINUTE, HOUR, 3 * HOUR);
        var distances = distances(webhooks);
        assertThat(distances).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(distances.get(i)).isBetween(expected.get(i), expected.get(i) + 5);
        }
        var attempts = webhooks.deliveries();
        assertThat(attempts)
                .extracting(attempt -> attempt.get("attempt").asInt())
                .containsExactly(1, 2, 3, 4);
        assertThat(attempts)
                .extracting(attempt -> attempt.get("cause").asString())
                .containsExactly("first", "retry", "retry", "retry");
        assertThat(attempts.get(3).get("next_attempt_at").isNull()).isTrue();
    }

    @Test
    void advanceWhenInOneStepThenAllRetriesAreMadeAtTheirTimes(Emulator emulator) throws StripeException {
        var webhooks = failing(emulator);

        emulator.advance(Duration.ofDays(3));

        assertThat(receiver.at("/")).hasSize(4);
        requireSchedule(webhooks);
    }

    @Test
    void advanceWhenInSmallStepsThenEachRetryIsMadeAtItsTime(Emulator emulator) throws StripeException {
        var webhooks = failing(emulator);
        var counts = new ArrayList<Integer>();

        for (int minutes : new int[] {9, 2, 57, 5, 170, 15, 600}) {
            emulator.advance(Duration.ofMinutes(minutes));
            counts.add(receiver.at("/").size());
        }

        assertThat(counts).containsExactly(1, 2, 2, 3, 3, 4, 4);
        requireSchedule(webhooks);
    }

    @Test
    void attemptWhenItFailedThenItTellsWhenTheNextIsDue(Emulator emulator) throws StripeException {
        var webhooks = failing(emulator);

        var attempt = webhooks.deliveries().get(0);

        assertThat(attempt.get("next_attempt_at").asLong()
                        - attempt.get("created").asLong())
                .isBetween(10 * MINUTE, 10 * MINUTE + 5);
    }

    @Test
    void advanceWhenTheReceiverRecoversThenRetriesEnd(Emulator emulator) throws StripeException {
        receiver.reply(
                "/", WebhookReply.inTurn(WebhookReply.status(500), WebhookReply.status(404), WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        emulator.newSession();

        emulator.advance(Duration.ofDays(3));

        assertThat(webhooks.deliveries())
                .extracting(attempt -> attempt.get("status").asString())
                .containsExactly("failed", "failed", "succeeded");
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isZero();
        assertThat(webhooks.settle().get("failing")).isEmpty();
    }

    @Test
    void retryWhenTheEndpointIsDisabledOrDeletedByThenThenNoneIsMade(Emulator emulator) throws StripeException {
        var webhooks = failing(emulator);
        var id = webhooks.api().list().getData().get(0).getId();
        emulator.raw().post(Webhooks.PATH + "/" + id, "disabled=true").requireOk();
        emulator.advance(Duration.ofMinutes(11));
        emulator.raw().post(Webhooks.PATH + "/" + id, "disabled=false").requireOk();
        emulator.advance(ALL);

        assertThat(receiver.at("/")).hasSize(1);
        assertThat(webhooks.deliveries()).hasSize(1);
        assertThat(webhooks.deliveries().get(0).get("next_attempt_at").isNull()).isTrue();

        emulator.newSession();
        webhooks.settle();
        webhooks.api().delete(id);
        emulator.advance(ALL);
        assertThat(receiver.at("/")).hasSize(2);
        assertThat(webhooks.deliveries()).hasSize(2);
    }

    @Test
    void retryWhenTheEndpointIsEnabledAgainBeforeThenMade(Emulator emulator) throws StripeException {
        var webhooks = failing(emulator);
        var id = webhooks.api().list().getData().get(0).getId();

        emulator.raw().post(Webhooks.PATH + "/" + id, "disabled=true").requireOk();
        emulator.advance(Duration.ofMinutes(5));
        emulator.raw().post(Webhooks.PATH + "/" + id, "disabled=false").requireOk();
        emulator.advance(ALL);

        assertThat(receiver.at("/")).hasSize(4);
    }

    @Test
    void retryWhenTheUrlWasChangedThenItGoesThere(Emulator emulator) throws StripeException {
        var webhooks = failing(emulator);
        var id = webhooks.api().list().getData().get(0).getId();

        emulator.raw()
                .post(Webhooks.PATH + "/" + id, "url=" + receiver.url("/new"))
                .requireOk();
        emulator.advance(ALL);

        assertThat(receiver.at("/")).hasSize(1);
        assertThat(receiver.at("/new")).hasSize(1);
        assertThat(webhooks.deliveries())
                .extracting(attempt -> attempt.get("url").asString())
                .containsExactly(receiver.url("/"), receiver.url("/new"));
    }

    @Test
    void retryWhenTheAccountIsEmptiedThenNoneIsMade(Emulator emulator) throws StripeException {
        var webhooks = failing(emulator);

        emulator.raw().delete("/v1/test_helpers/data").requireOk();
        emulator.advance(ALL);

        assertThat(receiver.at("/")).hasSize(1);
        assertThat(webhooks.deliveries()).isEmpty();
    }
}
