package dev.identityemulator.stripe.webhook.destination;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Faults reach calls of the second API and deliveries of thin events. */
@ExtendWith(RunningEmulator.class)
class EventDestinationFaultTest {

    private static final String FAULTS = "/v1/test_helpers/faults";

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static void order(Emulator emulator, String form) {
        emulator.raw().post(FAULTS, form).requireOk();
    }

    @Test
    void callWhenAStatusIsOrderedThenInTheFormOfTheSecondApi(Emulator emulator) {
        order(emulator, "path=/v2/core/events&status=404&times=1");
        var missing = emulator.raw().get("/v2/core/events");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.error().path("code").asString()).isEqualTo("not_found");

        order(emulator, "path=/v2/core/*&status=500&times=1");
        assertThat(emulator.raw().get("/v2/core/events").status()).isEqualTo(500);
        emulator.raw().get("/v2/core/events").requireOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status=401                         | code, message       | unauthorized
            status=403                         | code, message       | forbidden
            status=409                         | code, message       | lock_timeout
            status=409&code=idempotency_key_in_use | code, message, type | idempotency_error
            status=429                         | code, message       | rate_limit
            status=500                         | code, message       | api_error
            status=503                         | code, message       | api_error
            preset=identity_not_activated      | code, message       | identity_api_invalid_application
            status=400&code=odd&param=name     | code, message       | odd
            status=400&type=insufficient_funds | code, message, type | invalid_request
            """)
    void callWhenAnErrorIsOrderedThenNothingOfTheFirstApisFormIsInIt(
            String order, String members, String code, Emulator emulator) {
        order(emulator, "path=/v2/core/events&times=1&" + order);

        var error = emulator.raw().get("/v2/core/events").error();

        assertThat(error.propertyNames()).containsExactly(members.split(", "));
        assertThat(error.path("code").asString()).isEqualTo(code);
    }

    @Test
    void deliveryWhenDuplicatedThenTheThinEventComesTwice(Emulator emulator) throws StripeException {
        new Destinations(emulator).thin(receiver.url("/"));
        order(emulator, "path=webhooks&duplicate=1&times=1");

        emulator.newSession();
        new Webhooks(emulator).settle();

        assertThat(receiver.at("/")).hasSize(2);
        assertThat(receiver.at("/"))
                .map(each -> new JsonMapper().readTree(each.body()).path("id").asString())
                .allMatch(id -> id.startsWith("evt_test_65"))
                .containsOnly(new JsonMapper()
                        .readTree(receiver.at("/").get(0).body())
                        .path("id")
                        .asString());
    }
}
