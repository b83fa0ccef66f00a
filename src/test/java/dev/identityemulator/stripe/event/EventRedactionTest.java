package dev.identityemulator.stripe.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a redaction, the earlier events of the session have no personal data. */
@ExtendWith(RunningEmulator.class)
class EventRedactionTest {

    private static VerificationSession markedSession(Emulator emulator) throws StripeException {
        return emulator.newSession(params -> params.putMetadata("canary-key", "canary-value")
                .setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                        .setEmail("canary@example.com")
                        .setPhone("canary-phone")
                        .build())
                .setReturnUrl("https://example.com/canary"));
    }

    private static String eventsText(Emulator emulator) {
        return emulator.raw().get("/v1/events?limit=100").requireOk().text();
    }

    @Test
    void listWhenTheRedactionIsDoneThenNoMarkedWordIsLeft(Emulator emulator) throws StripeException {
        var session = markedSession(emulator);
        assertThat(eventsText(emulator))
                .contains("canary-key", "canary-value")
                .doesNotContain("canary@", "canary-phone");

        emulator.sessions().redact(session.getId());
        emulator.advance(Duration.ofDays(4));

        assertThat(eventsText(emulator)).doesNotContain("canary");
        assertThat(emulator.eventTypes()).containsExactly("redacted", "canceled", "created");
    }

    @Test
    void listWhenTheRedactionIsDoneThenNothingOfTheUserStandsInTheCreatedEvent(Emulator emulator)
            throws StripeException {
        emulator.sessions().redact(markedSession(emulator).getId());
        emulator.advance(Duration.ofDays(4));

        var object = emulator.raw().get("/v1/events").requireOk().json().at("/data/2/data/object");

        assertThat(object.get("metadata").toString()).isEqualTo("{}");
        assertThat(object.has("provided_details")).isFalse();
        assertThat(object.get("status").asString()).isEqualTo("requires_input");
        assertThat(object.get("redaction").isNull()).isTrue();
    }

    @Test
    void listWhenOneSessionIsRedactedThenEventsOfOthersStay(Emulator emulator) throws StripeException {
        var other = markedSession(emulator);
        emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(Duration.ofDays(4));

        assertThat(eventsText(emulator)).contains("canary-value");
        assertThat(emulator.sessions().retrieve(other.getId()).getMetadata())
                .containsEntry("canary-key", "canary-value");
    }
}
