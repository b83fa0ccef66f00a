package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Redactions that fall due in one second share a transaction, and one that fails holds up no other. */
class RedactionBatchTest {

    private static final int REDACTIONS = 5;

    @Test
    void advanceWhenOneOfABatchFailsOnH2ThenTheOthersAreDoneInTheirOrder() throws StripeException {
        requireOthersDone(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void advanceWhenOneOfABatchFailsOnPostgresThenTheOthersAreDoneInTheirOrder() throws StripeException {
        requireOthersDone(PostgresServer.freshDatabase());
    }

    private static void requireOthersDone(List<String> database) throws StripeException {
        try (var server = EmulatorServer.startOn(
                database,
                "emulator.jobs.interval=1h",
                "emulator.redaction.delay=1h",
                "spring.main.sources=" + FailingStore.class.getName())) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var ids = new ArrayList<String>();
            for (int i = 0; i < REDACTIONS; i++) {
                ids.add(emulator.sessions()
                        .redact(emulator.newSession().getId())
                        .getId());
            }
            var sql = server.bean(JdbcTemplate.class);
            sql.update("update due_work set due_millis = (select max(due_millis) from due_work)");
            var store = server.bean(FailingStore.class);
            store.failing = ids.get(2);

            emulator.advance(Duration.ofHours(1));

            assertThat(store.calls.get(0)).containsExactlyElementsOf(ids);
            var failing = ids.remove(2);
            assertThat(redacted(sql)).isEqualTo(ids);
            assertThat(sql.queryForList("select subject from due_work where failures = 1", String.class))
                    .containsExactly(failing);

            store.failing = "";
            emulator.advance(Duration.ofMinutes(1));

            ids.add(failing);
            assertThat(redacted(sql)).isEqualTo(ids);
        }
    }

    private static List<String> redacted(JdbcTemplate sql) {
        return sql.queryForList(
                "select object_id from events where type = 'identity.verification_session.redacted' order by id",
                String.class);
    }

    /** Fails for one session. */
    static final class FailingStore implements PersonalDataStore {

        private final List<List<String>> calls = new ArrayList<>();
        private volatile String failing = "";

        @Override
        public void redact(String account, Collection<String> ids) {
            calls.add(List.copyOf(ids));
            if (ids.contains(failing)) {
                throw new IllegalStateException("cannot redact it");
            }
        }
    }
}
