package dev.identityemulator.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.stripe.event.thin.ThinEventId;
import dev.identityemulator.support.Emulator;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ids that the emulator made are recognised in all their forms. */
class OwnIdsTest {

    private static final String CHARGES = "/v1/charges";
    private static EmulatorWithUpstream upstream;
    private Emulator emulator;

    @BeforeAll
    static void start() {
        upstream = EmulatorWithUpstream.start();
    }

    @AfterAll
    static void stop() throws IOException {
        upstream.close();
    }

    @BeforeEach
    void forget() {
        emulator = upstream.freshAccount();
    }

    @Test
    void callWhenItNamesAnIdOfV2ThenItIsNotSent() {
        var destination = emulator.raw()
                .postJson("/v2/core/event_destinations", """
                        {"name": "n", "type": "webhook_endpoint", "event_payload": "thin", "enabled_events": ["*"],
                         "webhook_endpoint": {"url": "http://localhost:1/"}}""")
                .requireOk()
                .json()
                .path("id")
                .asString();

        assertRejected(emulator, destination);
        assertRejected(emulator, ThinEventId.of(eventOf(emulator)));
    }

    @Test
    void callWhenItNamesSomethingOfAnotherKeyThenItIsNotSent() throws Exception {
        var other = upstream.freshAccount();
        var session = other.newSession();

        assertThat(assertRejected(emulator, session.getId())).contains(session.getId());
        var link = assertRejected(emulator, session.getUrl());
        assertThat(link).doesNotContain(session.getUrl().replaceFirst(".*/(.{20}).*", "$1"));
        assertRejected(emulator, ThinEventId.of(eventOf(other)));
        assertRejected(emulator, KeyAccount.ofKey(other.key()));
    }

    @Test
    void callWhenItNamesACardThatWasMadeHereThenItIsNotSent() {
        var card = emulator.raw()
                .post("/v1/customers", "source=tok_visa")
                .requireOk()
                .json()
                .path("default_source")
                .asString();

        assertThat(card).startsWith("card_");
        assertRejected(emulator, card);
    }

    private static String eventOf(Emulator emulator) {
        emulator.raw()
                .post("/v1/identity/verification_sessions", "type=document")
                .requireOk();
        return emulator.raw()
                .get("/v1/events")
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asString();
    }

    /** Returns the sentence of the error. */
    private static String assertRejected(Emulator emulator, String id) {
        var response = emulator.raw().post(CHARGES, "a=" + id);

        assertThat(response.status()).as(id).isEqualTo(400);
        assertThat(response.error().path("param").asString()).isEqualTo("a");
        assertThat(upstream.requests()).isEmpty();
        return response.error().path("message").asString();
    }
}
