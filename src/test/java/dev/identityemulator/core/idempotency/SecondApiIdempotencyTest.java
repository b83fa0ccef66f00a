package dev.identityemulator.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.destination.Destinations;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the second API a key replays successes only, for thirty days, of a DELETE too. */
@ExtendWith(RunningEmulator.class)
class SecondApiIdempotencyTest {

    private static final String BODY = """
            {"name": "%s", "type": "webhook_endpoint", "event_payload": "thin", "enabled_events": ["*"],
             "webhook_endpoint": {"url": "http://localhost:1/"}}""";

    private static RawClient.Response create(Emulator emulator, String name) {
        return emulator.raw()
                .postJson(Destinations.PATH, BODY.formatted(name), request -> request.header("Idempotency-Key", "one"));
    }

    @Test
    void createWhenRepeatedWithinThirtyDaysThenReplayedAndNotAfterwards(Emulator emulator) {
        var first = create(emulator, "x").requireOk();
        emulator.advance(Duration.ofDays(29));
        var second = create(emulator, "x").requireOk();
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");

        emulator.advance(Duration.ofDays(2));
        assertThat(create(emulator, "x").requireOk().json().path("id"))
                .isNotEqualTo(first.json().path("id"));
    }

    @Test
    void createWhenItFailedBeforeThenTheSameKeyTriesAgain(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var last = "";
        for (int i = 0; i < 16; i++) {
            last = destinations.thin("http://localhost:1/").getId();
        }
        assertThat(create(emulator, "x").status()).isEqualTo(400);

        destinations.api().delete(last);

        assertThat(create(emulator, "x").status()).isEqualTo(200);
    }

    @Test
    void createWhenTheBodyIsAnotherThenAnIdempotencyError(Emulator emulator) {
        create(emulator, "x").requireOk();

        var other = create(emulator, "y");

        assertThat(other.status()).isEqualTo(400);
        assertThat(other.error().path("code").asString()).isEqualTo("idempotency_error");
        assertThat(other.error().path("type").asString()).isEqualTo("idempotency_error");
    }

    @Test
    void deleteWhenRepeatedThenReplayed(Emulator emulator) throws StripeException {
        var path = Destinations.PATH + "/"
                + new Destinations(emulator).thin("http://localhost:1/").getId();

        var first = emulator.raw().send(path, request -> request.DELETE().header("Idempotency-Key", "gone"));
        var second = emulator.raw().send(path, request -> request.DELETE().header("Idempotency-Key", "gone"));

        assertThat(second.requireOk().text()).isEqualTo(first.requireOk().text());
        assertThat(emulator.raw().delete(path).status()).isEqualTo(404);
    }
}
