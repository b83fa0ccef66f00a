package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.net.Webhook;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While a secret is rolled, deliveries are signed with the old one and with the new one. */
@ExtendWith(RunningEmulator.class)
class RollSecretTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static RawClient.Response roll(Emulator emulator, String id, String form) {
        return emulator.raw().post("/v1/test_helpers/webhook_endpoints/" + id + "/roll_secret", form);
    }

    private static String rolled(Emulator emulator, String id, String form) {
        return roll(emulator, id, form).requireOk().json().get("secret").asString();
    }

    private WebhookReceiver.Received next(Emulator emulator) throws StripeException, InterruptedException {
        int before = receiver.at("/").size();
        emulator.newSession();
        return receiver.await("/", before + 1).get(before);
    }

    private static List<String> schemes(WebhookReceiver.Received request) {
        return Arrays.stream(request.header("Stripe-Signature").split(","))
                .map(part -> part.replaceFirst("=.*", ""))
                .toList();
    }

    private static void requireSigned(WebhookReceiver.Received request, String secret)
            throws SignatureVerificationException {
        Webhook.constructEvent(request.body(), request.header("Stripe-Signature"), secret);
    }

    private static void requireNotSigned(WebhookReceiver.Received request, String secret) {
        assertThatThrownBy(() -> requireSigned(request, secret)).isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void rollWhenTheOldSecretIsStillGoodThenBothSignTheNewestFirst(Emulator emulator)
            throws StripeException, InterruptedException {
        var endpoint = new Webhooks(emulator).create(receiver.url("/"));

        var secret = rolled(emulator, endpoint.getId(), "");

        assertThat(secret).matches("whsec_[0-9A-Za-z]{32}").isNotEqualTo(endpoint.getSecret());
        var request = next(emulator);
        requireSigned(request, secret);
        requireSigned(request, endpoint.getSecret());
        assertThat(schemes(request)).containsExactly("t", "v1", "v1", "v0");
        var header = request.header("Stripe-Signature");
        requireSigned(
                new WebhookReceiver.Received(
                        request.path(),
                        java.util.Map.of("Stripe-Signature", header.replaceFirst(",v1=[^,]*(,v0.*)", "")),
                        request.body(),
                        request.at()),
                secret);
        assertThat(new Webhooks(emulator).api().retrieve(endpoint.getId()).getSecret())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"'', 86400", "expires_in=60, 60", "expires_in=86400, 86400"})
    void rollWhenTheOldSecretExpiresThenOnlyTheNewOneSigns(String form, int seconds, Emulator emulator)
            throws StripeException, InterruptedException {
        var endpoint = new Webhooks(emulator).create(receiver.url("/"));
        var secret = rolled(emulator, endpoint.getId(), form);

        emulator.advance(Duration.ofSeconds(seconds - 30));
        requireSigned(next(emulator), endpoint.getSecret());
        emulator.advance(Duration.ofSeconds(31));

        var request = next(emulator);
        requireSigned(request, secret);
        requireNotSigned(request, endpoint.getSecret());
        assertThat(schemes(request)).containsExactly("t", "v1", "v0");
    }

    @Test
    void rollWhenAtOnceThenOnlyTheNewOneSigns(Emulator emulator) throws StripeException, InterruptedException {
        var endpoint = new Webhooks(emulator).create(receiver.url("/"));
        var secret = rolled(emulator, endpoint.getId(), "expires_in=0");

        var request = next(emulator);

        requireSigned(request, secret);
        requireNotSigned(request, endpoint.getSecret());
    }

    @Test
    void rollWhenTwiceThenTheOldestGoesAtOnce(Emulator emulator) throws StripeException, InterruptedException {
        var endpoint = new Webhooks(emulator).create(receiver.url("/"));
        var second = rolled(emulator, endpoint.getId(), "");
        var third = rolled(emulator, endpoint.getId(), "");

        var request = next(emulator);

        requireSigned(request, third);
        requireSigned(request, second);
        requireNotSigned(request, endpoint.getSecret());
    }

    @Test
    void rollWhenTheEndpointIsUnknownThen404(Emulator emulator) {
        assertThat(ExpectedError.of(roll(emulator, "we_1Nothing", "")))
                .isEqualTo(ExpectedError.invalid("No such webhook endpoint: 'we_1Nothing'")
                        .status(404)
                        .code("resource_missing")
                        .param("webhook_endpoint"));
    }

    @ParameterizedTest
    @CsvSource({"expires_in=-1", "expires_in=86401", "expires_in=soon", "expires_in=", "expire_in=1"})
    void rollWhenAParameterIsWrongThenRejectedAndTheSecretStays(String form, Emulator emulator)
            throws StripeException, InterruptedException {
        var endpoint = new Webhooks(emulator).create(receiver.url("/"));

        assertThat(roll(emulator, endpoint.getId(), form).status()).isEqualTo(400);

        var request = next(emulator);
        requireSigned(request, endpoint.getSecret());
        assertThat(schemes(request)).containsExactly("t", "v1", "v0");
    }
}
