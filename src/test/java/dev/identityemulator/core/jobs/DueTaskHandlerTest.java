package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.EventListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All tasks that become due during an advance of the clock are done when the call responds, each at its own time. */
@ExtendWith(RunningEmulator.class)
class DueTaskHandlerTest {

    /** Longer than any redaction on the servers of these tests. */
    private static final Duration LONGEST_REDACTION = Duration.ofHours(2);

    private static List<Event> redactions(Emulator emulator) throws StripeException {
        var params = EventListParams.builder()
                .setType("identity.verification_session.redacted")
                .setLimit(100L)
                .build();
        return emulator.events().list(params).getData();
    }

    private static String sessionOf(Event event) {
        var session = event.getDataObjectDeserializer().getObject().orElseThrow();
        return ((VerificationSession) session).getId();
    }

    @Test
    void advanceWhenARedactionFallsDueThenItIsDoneAtItsDueTime(Emulator emulator) throws StripeException {
        long before = emulator.now();
        var id = emulator.sessions().redact(emulator.newSession().getId()).getId();

        emulator.advance(Duration.ofDays(4));

        assertThat(emulator.sessions().retrieve(id).getRedaction().getStatus()).isEqualTo("redacted");
        var events = redactions(emulator);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).getCreated()).isBetween(before, before + LONGEST_REDACTION.toSeconds());
    }

    @Test
    void advanceWhenSeveralThingsFallDueThenTheyHappenInTheirOrder(Emulator emulator) throws StripeException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            ids.add(emulator.newSession().getId());
        }
        Collections.shuffle(ids);
        for (var id : ids) {
            emulator.sessions().redact(id);
        }

        emulator.advance(Duration.ofDays(4));

        var redacted = new ArrayList<>(
                redactions(emulator).stream().map(DueTaskHandlerTest::sessionOf).toList());
        Collections.reverse(redacted);
        assertThat(redacted).isEqualTo(ids);
    }

    @Test
    void advanceWhenNothingIsDueYetThenNothingHappens(Emulator emulator) throws StripeException {
        emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(Duration.ofDays(4));
        var before = emulator.eventTypes();

        emulator.advance(Duration.ofDays(4));

        assertThat(emulator.eventTypes()).isEqualTo(before);
    }

    @Test
    void advanceWhenAnotherAccountHasWorkThenThatWaits(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        var redacting = other.sessions().redact(other.newSession().getId());

        emulator.advance(Duration.ofDays(4));

        assertThat(redactions(emulator)).isEmpty();
        assertThat(other.sessions().retrieve(redacting.getId())).isEqualTo(redacting);
    }
}
