package dev.identityemulator.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** After a kill in the middle of work, acknowledged changes are there, and pending work is done once. */
@Tag("slow")
class CrashTest {

    private static final int KILLS = 6;
    private static final int CLIENTS = 4;
    private static final int RESPONSES_BEFORE_A_KILL = 60;
    private static final String KEY = "sk_test_crash";
    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String TYPES = "identity.verification_session.";

    /** The last acknowledged change of each session. */
    private final Map<String, Step> acknowledged = new ConcurrentHashMap<>();

    /** The Idempotency-Keys that were sent, and the sessions in their responses. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** The last step of a session, and the types of all its events in the end. */
    private enum Step {
        CREATED("created"),
        SUBMITTED("created, processing, verified"),
        REDACTED("canceled, created, redacted");

        private final String events;

        Step(String events) {
            this.events = events;
        }
    }

    @Test
    void processWhenKilledUnderLoadThenNothingAcknowledgedIsLost(@TempDir Path folder) throws Exception {
        var settings =
                List.of("emulator.data=" + folder, "emulator.redaction.delay=1h", "emulator.verification.delay=1h");
        for (int i = 0; i < KILLS; i++) {
            try (var process = EmulatorProcess.start(settings)) {
                loadUntilKilled(process);
            }
        }

        try (var process = EmulatorProcess.start(settings)) {
            check(Emulator.withKey(process.baseUrl(), KEY));
        }
    }

    private void loadUntilKilled(EmulatorProcess process) throws InterruptedException {
        var emulator = Emulator.withKey(process.baseUrl(), KEY);
        var enough = new CountDownLatch(RESPONSES_BEFORE_A_KILL);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(() -> workUntilKilled(emulator, enough));
        }
        assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
        process.close();
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void workUntilKilled(Emulator emulator, CountDownLatch enough) {
        try {
            for (int turn = 0; ; turn++) {
                bring(create(emulator), Step.values()[turn % Step.values().length], emulator);
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            enough.countDown();
        }
    }

    private String create(Emulator emulator) {
        var key = UUID.randomUUID().toString();
        keys.put(key, "");
        var id = createWith(emulator, key);
        keys.put(key, id);
        acknowledged.put(id, Step.CREATED);
        return id;
    }

    private static String createWith(Emulator emulator, String key) {
        return emulator.raw()
                .send(
                        SESSIONS,
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString("type=document")))
                .requireOk()
                .json()
                .get("id")
                .asString();
    }

    /** A call in progress during the kill may or may not be done: its session is not checked. */
    private void bring(String id, Step step, Emulator emulator) {
        if (step == Step.CREATED) {
            return;
        }
        acknowledged.remove(id);
        var path = step == Step.REDACTED
                ? SESSIONS + "/" + id + "/redact"
                : "/v1/test_helpers/identity/verification_sessions/" + id + "/verify";
        emulator.raw()
                .post(path, step == Step.REDACTED ? "" : "simulate_delay=true")
                .requireOk();
        acknowledged.put(id, step);
    }

    private void check(Emulator emulator) {
        emulator.raw()
                .post("/v1/test_helpers/clock/advance", "seconds=" + TimeUnit.HOURS.toSeconds(2))
                .requireOk();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * RESPONSES_BEFORE_A_KILL / 2);
        var events = events(emulator);
        acknowledged.forEach((id, step) ->
                assertThat(events.get(id)).as("%s of %s", step, id).isEqualTo(step.events));
        keys.forEach((key, id) -> {
            if (!id.isEmpty()) {
                assertThat(createWith(emulator, key)).isEqualTo(id);
            }
        });
    }

    /** The types of the events of each session, sorted. */
    private static Map<String, String> events(Emulator emulator) {
        var all = new ArrayList<JsonNode>();
        var page = page(emulator, "");
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(
                    emulator,
                    "&starting_after=" + page.get(page.size() - 1).get("id").asString());
        }
        return all.stream()
                .sorted(Comparator.comparing(event -> event.get("type").asString()))
                .collect(Collectors.groupingBy(
                        event -> event.at("/data/object/id").asString(),
                        Collectors.mapping(
                                event -> event.get("type").asString().replace(TYPES, ""), Collectors.joining(", "))));
    }

    private static List<JsonNode> page(Emulator emulator, String cursor) {
        var data = emulator.raw()
                .get("/v1/events?limit=100" + cursor)
                .requireOk()
                .json()
                .get("data");
        return StreamSupport.stream(data.spliterator(), false).toList();
    }
}
