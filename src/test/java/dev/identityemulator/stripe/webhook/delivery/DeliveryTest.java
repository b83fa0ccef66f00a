package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.stripe.param.WebhookEndpointCreateParams.ApiVersion;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReceiver.Received;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An endpoint receives what Stripe would send, and the official client accepts it. */
@ExtendWith(RunningEmulator.class)
class DeliveryTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static Map<String, String> signature(Received request) {
        return Arrays.stream(request.header("Stripe-Signature").split(","))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    private static String hmac(String secret, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void eventWhenReceivedThenTheOfficialClientVerifiesAndReadsIt(Emulator emulator)
            throws StripeException, InterruptedException {
        var secret = new Webhooks(emulator).create(receiver.url("/")).getSecret();
        var session = emulator.newSession(params ->
                params.putMetadata("name", "J\u00f6rg \ud83d\ude00 <&>").setClientReferenceId("order 7"));
        emulator.submit(session, "verify", "");

        var events = receiver.await("/", 3).stream()
                .map(request -> verified(request, secret))
                .toList();

        assertThat(events)
                .extracting(Event::getType)
                .containsExactly(
                        "identity.verification_session.created",
                        "identity.verification_session.processing",
                        "identity.verification_session.verified");
        var sessions = events.stream().map(Webhooks::sessionIn).toList();
        assertThat(sessions).allSatisfy(sent -> {
            assertThat(sent.getId()).isEqualTo(session.getId());
            assertThat(sent.getMetadata()).isEqualTo(session.getMetadata());
        });
        assertThat(sessions.stream().map(sent -> sent.getStatus()))
                .containsExactly("requires_input", "processing", "verified");
    }

    private static Event verified(Received request, String secret) {
        try {
            return Webhook.constructEvent(request.body(), request.header("Stripe-Signature"), secret);
        } catch (StripeException rejected) {
            throw new AssertionError(rejected);
        }
    }

    @Test
    void eventWhenSentThenItsHeadersAreThoseOfStripe(Emulator emulator)
            throws StripeException, InterruptedException, GeneralSecurityException {
        var secret = new Webhooks(emulator).create(receiver.url("/a?b=c%20d")).getSecret();
        emulator.newSession();

        var request = receiver.await("/a?b=c%20d", 1).get(0);

        assertThat(request.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(request.header("User-Agent")).isEqualTo("Stripe/1.0 (+https://stripe.com/docs/webhooks)");
        assertThat(request.header("Accept")).isEqualTo("*/*; q=0.5, application/xml");
        assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(request.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(request.header("Upgrade")).isEmpty();
        assertThat(request.header("Content-Length"))
                .isEqualTo("" + request.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(request.header("Stripe-Signature")).matches("t=\\d{10},v1=[0-9a-f]{64},v0=[0-9a-f]{64}");
        var signature = signature(request);
        assertThat(signature.get("v1")).isEqualTo(hmac(secret, signature.get("t") + "." + request.body()));
        assertThat(signature.get("v0")).isNotEqualTo(signature.get("v1"));
    }

    @Test
    void eventWhenSentThenItIsTheOneThatTheApiShows(Emulator emulator) throws StripeException, InterruptedException {
        new Webhooks(emulator).create(receiver.url("/"));
        emulator.newSession(params -> params.putMetadata("name", "J\u00f6rg"));

        var body = receiver.await("/", 1).get(0).body();

        new Webhooks(emulator).settle();
        var id = new Webhooks(emulator).lastEvent().getId();
        var shown = emulator.raw().get("/v1/events/" + id).text();
        assertThat(body).contains("\"pending_webhooks\": 1");
        assertThat(body.strip())
                .isEqualTo(shown.replace("\"pending_webhooks\": 0", "\"pending_webhooks\": 1")
                        .strip());
    }

    @Test
    void eventWhenTheEndpointHasAVersionThenItWins(Emulator emulator) throws StripeException, InterruptedException {
        new Webhooks(emulator)
                .create(
                        receiver.url("/old"),
                        params ->
                                params.addEnabledEvent(EnabledEvent.ALL).setApiVersion(ApiVersion.VERSION_2024_06_20));
        new Webhooks(emulator).create(receiver.url("/new"));
        emulator.newSession();

        assertThat(receiver.await("/old", 1).get(0).body()).contains("\"api_version\": \"2024-06-20\"");
        assertThat(receiver.await("/new", 1).get(0).body()).contains("\"api_version\": \"2026-07-29.dahlia\"");
        assertThat(new Webhooks(emulator).lastEvent().getApiVersion()).isEqualTo("2026-07-29.dahlia");
    }

    @Test
    void eventWhenTheClockIsFarAheadThenItsSignatureIsOfRealTime(Emulator emulator)
            throws StripeException, InterruptedException {
        var secret = new Webhooks(emulator).create(receiver.url("/")).getSecret();
        emulator.advance(Duration.ofDays(400));
        emulator.newSession();

        var request = receiver.await("/", 1).get(0);

        assertThat(Long.parseLong(signature(request).get("t")))
                .isBetween(request.at().getEpochSecond() - 60, request.at().getEpochSecond() + 1);
        assertThat(verified(request, secret).getCreated())
                .isGreaterThan(request.at().plus(Duration.ofDays(399)).getEpochSecond());
    }

    @Test
    void eventWhenTheUrlHasAUserThenItIsSentAsBasicAuthorization(Emulator emulator)
            throws StripeException, InterruptedException {
        new Webhooks(emulator).create(receiver.url("/").replace("http://", "http://ann:p%40ss@"));
        emulator.newSession();

        assertThat(receiver.await("/", 1).get(0).header("Authorization")).isEqualTo("Basic YW5uOnBAc3M=");
    }

    @Test
    void eventWhenRetriedThenSignedAnew(Emulator emulator) throws StripeException, InterruptedException {
        var secret = new Webhooks(emulator).create(receiver.url("/")).getSecret();
        emulator.newSession();
        var webhooks = new Webhooks(emulator);
        webhooks.settle();

        emulator.raw()
                .post("/v1/events/" + webhooks.lastEvent().getId() + "/retry", "")
                .requireOk();

        List<Received> both = receiver.await("/", 2);
        assertThat(both)
                .extracting(request -> verified(request, secret).getId())
                .containsOnly(webhooks.lastEvent().getId());
    }
}
