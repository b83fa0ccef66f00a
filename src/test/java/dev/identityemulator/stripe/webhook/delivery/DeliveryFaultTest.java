package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.net.Webhook;
import com.stripe.param.WebhookEndpointCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Deliveries go wrong as a test ordered it, and no other way. */
@ExtendWith(RunningEmulator.class)
class DeliveryFaultTest {

    private static final String INBOX = "/v1/test_helpers/inbox/faulty?limit=100";
    private static final String DELIVERIES = "/v1/test_helpers/webhook_deliveries?limit=100";

    private static String endpoint(Emulator emulator) throws StripeException {
        var params = WebhookEndpointCreateParams.builder()
                .setUrl(emulator.baseUrl() + "/inbox/faulty")
                .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.ALL)
                .build();
        return emulator.stripe().v1().webhookEndpoints().create(params).getSecret();
    }

    private static void order(Emulator emulator, String form) {
        emulator.raw().post("/v1/test_helpers/faults", "path=webhooks&" + form).requireOk();
    }

    private static JsonNode settle(Emulator emulator) {
        return emulator.raw()
                .post("/v1/test_helpers/settle", "timeout=30")
                .requireOk()
                .json();
    }

    private static List<JsonNode> list(Emulator emulator, String path) {
        var data = emulator.raw().get(path).requireOk().json().get("data");
        return StreamSupport.stream(data.spliterator(), false).toList();
    }

    private static void verify(JsonNode message, String secret) throws SignatureVerificationException {
        var signature = message.get("headers").get("Stripe-Signature").asString();
        Webhook.constructEvent(message.get("body").asString(), signature, secret);
    }

    @Test
    void deliveryWhenDuplicatedThenArrivesAsOftenAsOrderedAndCountsOnce(Emulator emulator) throws StripeException {
        endpoint(emulator);
        order(emulator, "duplicate=2");

        emulator.newSession();
        emulator.newSession();
        settle(emulator);

        assertThat(list(emulator, INBOX))
                .extracting(message -> message.get("body").asString().replaceAll("(?s).*?(evt_\\w+).*", "$1"))
                .hasSize(4)
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(2));
        assertThat(emulator.events().list().getData())
                .allSatisfy(event -> assertThat(event.getPendingWebhooks()).isZero());
    }

    @Test
    void deliveryWhenDroppedThenNeverArrivesAndTheEventIsListed(Emulator emulator) throws StripeException {
        endpoint(emulator);
        order(emulator, "drop=true");

        emulator.newSession();
        assertThat(settle(emulator).get("settled").asBoolean()).isTrue();
        emulator.advance(Duration.ofDays(1));

        assertThat(list(emulator, INBOX)).isEmpty();
        assertThat(emulator.eventTypes()).containsExactly("created");
        assertThat(list(emulator, DELIVERIES)).singleElement().satisfies(delivery -> {
            assertThat(delivery.get("status").asString()).isEqualTo("failed");
            assertThat(delivery.get("error").asString()).contains("fault");
            assertThat(delivery.get("next_attempt_at").isNull()).isTrue();
        });
    }

    @Test
    void deliveryWhenTamperedThenItsSignatureDoesNotVerify(Emulator emulator) throws StripeException {
        var secret = endpoint(emulator);
        order(emulator, "tamper=true");

        emulator.newSession();
        emulator.newSession();
        settle(emulator);

        var messages = list(emulator, INBOX);
        assertThatThrownBy(() -> verify(messages.get(1), secret)).isInstanceOf(SignatureVerificationException.class);
        verify(messages.get(0), secret);
    }

    @Test
    void deliveryWhenDelayedThenArrivesLateAndHoldsUpNoOther(Emulator emulator) throws StripeException {
        endpoint(emulator);
        order(emulator, "delay_ms=700");

        var delayed = emulator.newSession();
        var next = emulator.newSession();
        settle(emulator);

        assertThat(list(emulator, INBOX))
                .extracting(message -> message.get("body").asString().replaceAll("(?s).*?(vs_\\w+).*", "$1"))
                .containsExactly(delayed.getId(), next.getId());
    }

    @Test
    void deliveriesWhenShuffledThenArriveInAnotherOrderAndAllOfThem(Emulator emulator) throws StripeException {
        endpoint(emulator);
        order(emulator, "shuffle=true&times=0");
        for (int i = 0; i < 12; i++) {
            emulator.newSession();
        }

        settle(emulator);

        var created = emulator.events().list().getData().size();
        var arrived = list(emulator, INBOX).stream()
                .map(message -> message.get("body").asString().replaceAll("(?s).*?(evt_\\w+).*", "$1"))
                .toList();
        assertThat(created).isEqualTo(10);
        assertThat(arrived).doesNotHaveDuplicates().hasSize(12);
        assertThat(arrived.stream().sorted().toList()).isNotEqualTo(reversed(arrived));
    }

    @Test
    void retryWhenItMeetsAFaultThenSuffersToo(Emulator emulator) throws StripeException {
        endpoint(emulator);
        emulator.raw().post("/v1/test_helpers/inbox/faulty", "status=500").requireOk();
        emulator.newSession();
        settle(emulator);
        order(emulator, "drop=true");

        emulator.advance(Duration.ofMinutes(10));

        assertThat(list(emulator, INBOX)).hasSize(1);
        assertThat(list(emulator, DELIVERIES))
                .extracting(delivery -> delivery.get("cause").asString())
                .containsExactly("retry", "first");
    }

    private static List<String> reversed(List<String> list) {
        var reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
