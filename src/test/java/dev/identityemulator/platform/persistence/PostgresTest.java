package dev.identityemulator.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.EventListParams;
import com.stripe.param.identity.VerificationSessionListParams;
import com.stripe.param.identity.VerificationSessionUpdateParams;
import com.stripe.service.identity.VerificationSessionService;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The life of sessions on a real PostgreSQL server, whatever database the other tests run on. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {

    private final EmulatorServer server = EmulatorServer.startOn(PostgresServer.freshDatabase());

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void sessionWhenUpdatedCanceledAndRedactedThenAsOnH2() throws StripeException {
        var account = Emulator.withFreshAccount(server.baseUrl());
        var sessions = sessions(account);
        var id = account.newSession().getId();
        var update = VerificationSessionUpdateParams.builder()
                .putMetadata("user", "J\u00f6rg \ud83d\ude00")
                .build();

        var updated = sessions.update(id, update);
        var canceled = sessions.cancel(account.newSession().getId());
        var redacting = sessions.redact(id);
        account.advance(Duration.ofDays(4));
        var redacted = sessions.retrieve(id);

        assertThat(updated.getMetadata()).containsEntry("user", "J\u00f6rg \ud83d\ude00");
        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(redacting.getRedaction().getStatus()).isEqualTo("processing");
        assertThat(redacted.getRedaction().getStatus()).isEqualTo("redacted");
        assertThat(redacted.getMetadata()).isEmpty();
        assertThat(types(account, id)).containsExactly("redacted", "canceled", "created");
    }

    @Test
    void listWhenPagedThenInTheOrderOfCreation() throws StripeException {
        var account = Emulator.withFreshAccount(server.baseUrl());
        var created = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            created.add(account.newSession().getId());
        }
        var params = VerificationSessionListParams.builder().setLimit(7L).build();

        var listed = StreamSupport.stream(
                        sessions(account).list(params).autoPagingIterable().spliterator(), false)
                .map(VerificationSession::getId)
                .toList();

        assertThat(listed).isSortedAccordingTo(Comparator.reverseOrder()).containsExactlyInAnyOrderElementsOf(created);
    }

    private static VerificationSessionService sessions(Emulator account) {
        return account.stripe().v1().identity().verificationSessions();
    }

    private static List<String> types(Emulator account, String session) throws StripeException {
        var params = EventListParams.builder()
                .setType("identity.verification_session.*")
                .build();
        return account.stripe().v1().events().list(params).getData().stream()
                .filter(event -> event.getData().toJson().contains(session))
                .map(Event::getType)
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }
}
