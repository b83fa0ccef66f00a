package dev.identityemulator.testhelpers.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.EventListParams;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An account goes back to a moment. */
@ExtendWith(RunningEmulator.class)
class SnapshotTest {

    private static final String PATH = "/v1/test_helpers/snapshots";

    private static JsonNode take(Emulator emulator, String... params) {
        return emulator.raw().post(PATH, Form.of(params)).requireOk().json();
    }

    private static String takeOne(Emulator emulator) {
        return take(emulator).path("id").asString();
    }

    private static void restore(Emulator emulator, String snapshot) {
        emulator.raw().post(PATH + "/" + snapshot + "/restore", "").requireOk();
    }

    @Test
    void takeWhenNamedThenItIsListed(Emulator emulator) {
        var taken = take(emulator, "name=two verified", "description=For the refund tests");
        var later = take(emulator);

        assertThat(taken.path("id").asString()).startsWith("snap_1");
        assertThat(taken.path("object").asString()).isEqualTo("test_helpers.snapshot");
        assertThat(taken.path("name").asString()).isEqualTo("two verified");
        assertThat(taken.path("description").asString()).isEqualTo("For the refund tests");
        assertThat(emulator.raw()
                        .get(PATH + "/" + taken.path("id").asString())
                        .requireOk()
                        .json())
                .isEqualTo(taken);
        var listed = emulator.raw().get(PATH).requireOk().json();
        assertThat(listed.path("url").asString()).isEqualTo(PATH);
        assertThat(listed.path("data")).containsExactly(later, taken);
    }

    @Test
    void restoreWhenSessionsChangedThenTheyAreAsTheyWere(Emulator emulator) throws StripeException {
        var open = emulator.newSession();
        var verified = emulator.submit(emulator.newSession(), "verify", "");
        var events = emulator.events().list(EventListParams.builder().build());
        var snapshot = takeOne(emulator);
        emulator.sessions().cancel(open.getId());
        emulator.newSession();

        restore(emulator, snapshot);

        assertThat(emulator.sessions()
                        .list(VerificationSessionListParams.builder().build())
                        .getData())
                .containsExactly(verified, open);
        assertThat(emulator.events().list(EventListParams.builder().build())).isEqualTo(events);
        assertThat(emulator.sessions().cancel(open.getId()).getStatus()).isEqualTo("canceled");
    }

    @Test
    void restoreWhenRepeatedThenTheSameStateEachTime(Emulator emulator) throws StripeException {
        var open = emulator.newSession();
        var snapshot = takeOne(emulator);

        for (int i = 0; i < 3; i++) {
            restore(emulator, snapshot);
            assertThat(emulator.submit(open, "verify", "").getStatus()).isEqualTo("verified");
        }

        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void restoreWhenTheClockWasMovedThenItIsBack(Emulator emulator) throws StripeException {
        emulator.advance(Duration.ofDays(3));
        long before = emulator.now();
        var snapshot = takeOne(emulator);
        emulator.advance(Duration.ofDays(30));

        restore(emulator, snapshot);

        assertThat(emulator.now()).isBetween(before, before + 60);
        assertThat(emulator.newSession().getCreated()).isBetween(before, before + 60);
    }

    @Test
    void restoreWhenAnOutcomeWasPendingThenItIsPendingAgain(Emulator emulator) throws StripeException {
        var session = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        var snapshot = takeOne(emulator);
        emulator.advance(RunningEmulator.DELAY);
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("verified");

        restore(emulator, snapshot);

        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("processing");
        emulator.advance(RunningEmulator.DELAY);
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("verified");
    }

    @Test
    void restoreWhenFaultsAndArrangementsHadEndedThenTheyServeAgain(Emulator emulator) throws StripeException {
        emulator.raw()
                .post("/v1/test_helpers/identity/outcomes", Form.of("outcomes[]=verify", "when=create"))
                .requireOk();
        emulator.raw()
                .post("/v1/test_helpers/faults", Form.of("path=/v1/events", "status=500"))
                .requireOk();
        var snapshot = takeOne(emulator);
        emulator.raw().delete("/v1/test_helpers/faults").requireOk();
        emulator.newSession();

        restore(emulator, snapshot);

        assertThat(emulator.raw().get("/v1/events").status()).isEqualTo(500);
        assertThat(emulator.newSession().getStatus()).isEqualTo("verified");
    }

    @Test
    void deleteWhenItExistsThenItIsGone(Emulator emulator) {
        var snapshot = takeOne(emulator);

        var deleted = emulator.raw().delete(PATH + "/" + snapshot).requireOk().json();

        assertThat(deleted.path("deleted").asBoolean()).isTrue();
        var response = emulator.raw().post(PATH + "/" + snapshot + "/restore", "");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.error().path("message").asString()).isEqualTo("No such snapshot: '" + snapshot + "'");
    }

    @Test
    void emptyWhenThereAreSnapshotsThenTheyAreGoneToo(Emulator emulator) {
        take(emulator);

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(emulator.raw().get(PATH).requireOk().json().path("data")).isEmpty();
    }

    @Test
    void restoreWhenTheSnapshotIsOfAnotherAccountThenThereIsNone(Emulator emulator) {
        var snapshot = takeOne(Emulator.withFreshAccount(emulator.baseUrl()));

        assertThat(emulator.raw().post(PATH + "/" + snapshot + "/restore", "").status())
                .isEqualTo(404);
    }

    @Test
    void takeWhenTheNameIsTooLongThenItIsRejected(Emulator emulator) {
        var response = emulator.raw().post(PATH, "name=" + "n".repeat(201));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("param").asString()).isEqualTo("name");
    }
}
