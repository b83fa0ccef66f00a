package dev.identityemulator.testhelpers.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A redaction reaches snapshots, and a snapshot reaches connected accounts. */
@ExtendWith(RunningEmulator.class)
class SnapshotReachTest {

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
    void restoreWhenTheSessionWasRedactedMeanwhileThenItStaysRedacted(Emulator emulator) throws StripeException {
        var verified = emulator.submit(emulator.newSession(), "verify", "");
        var processing = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        var open = emulator.newSession();
        var snapshot = takeOne(emulator);
        emulator.advance(RunningEmulator.DELAY);
        for (var session : List.of(verified, processing, open)) {
            emulator.sessions().redact(session.getId());
        }
        emulator.advance(RunningEmulator.DELAY);

        restore(emulator, snapshot);
        emulator.advance(RunningEmulator.DELAY.multipliedBy(2));

        var restored = emulator.sessions()
                .list(VerificationSessionListParams.builder().build())
                .getData();
        assertThat(restored)
                .allSatisfy(session ->
                        assertThat(session.getRedaction().getStatus()).isEqualTo("redacted"));
        assertThat(restored)
                .extracting(session -> session.getStatus())
                .containsExactly("canceled", "canceled", "verified");
        assertThat(emulator.eventTypes()).doesNotContain("redacted");
    }

    @Test
    void restoreWhenConnectedAccountsChangedThenTheyAreBackToo(Emulator emulator) {
        var created = connected(emulator, "POST", "/v1/identity/verification_sessions", "type=document");
        var snapshot = takeOne(emulator);
        connected(emulator, "POST", "/v1/identity/verification_sessions", "type=document");

        restore(emulator, snapshot);

        var listed = connected(emulator, "GET", "/v1/identity/verification_sessions", "");
        assertThat(listed.path("data")).containsExactly(created);
    }

    private static JsonNode connected(Emulator emulator, String method, String path, String form) {
        return emulator.raw()
                .send(
                        path,
                        request -> request.header("Stripe-Account", "acct_1Shop")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .method(method, HttpRequest.BodyPublishers.ofString(form)))
                .requireOk()
                .json();
    }
}
