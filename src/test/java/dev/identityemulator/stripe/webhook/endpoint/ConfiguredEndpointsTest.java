package dev.identityemulator.stripe.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.WebhookEndpoint;
import com.stripe.net.Webhook;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.WebhookReceiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints of the settings are there in every account, from its first use on. */
class ConfiguredEndpointsTest {

    private static final String SECRET = "whsec_of_my_choice";

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private EmulatorServer start() {
        return EmulatorServer.start(
                "emulator.webhook.url=" + receiver.url("/one"), "emulator.webhook.secret=" + SECRET);
    }

    @Test
    void accountWhenNewThenItHasTheEndpointAndItsSecretSigns() throws StripeException, InterruptedException {
        try (var server = start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var webhooks = new Webhooks(emulator);
            emulator.sessions().redact(emulator.newSession().getId());
            emulator.advance(Duration.ofDays(4));

            var sent = receiver.await("/one", 3);

            for (var request : sent) {
                Webhook.constructEvent(request.body(), request.header("Stripe-Signature"), SECRET);
            }
            assertThat(sent.get(2).body()).contains("identity.verification_session.redacted");
            var shown = webhooks.api().list().getData();
            assertThat(shown).hasSize(1);
            assertThat(shown.get(0).getEnabledEvents()).containsExactly("*", "identity.verification_session.redacted");
            assertThat(shown.get(0).getSecret()).isNull();
            assertThat(new Webhooks(Emulator.withFreshAccount(server.baseUrl()))
                            .api()
                            .list()
                            .getData())
                    .hasSize(1);
        }
    }

    @Test
    void accountWhenEmptiedThenItHasTheEndpointAgain() throws StripeException, InterruptedException {
        try (var server = start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            emulator.newSession();
            receiver.await("/one", 1);
            emulator.raw().delete("/v1/test_helpers/data").requireOk();

            emulator.newSession();

            receiver.await("/one", 2);
            assertThat(new Webhooks(emulator).api().list().getData()).hasSize(1);
        }
    }

    @Test
    void endpointWhenDeclaredThenItCountsAndCanBeChangedAndDeleted() throws StripeException {
        try (var server = start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var webhooks = new Webhooks(emulator);
            for (int i = 0; i < 15; i++) {
                webhooks.create(receiver.url("/other"));
            }

            assertThat(ExpectedError.of(() -> webhooks.create(receiver.url("/other")))
                            .message())
                    .startsWith("You have reached the maximum of 16");

            var declared = webhooks.api().list().autoPagingIterable().iterator();
            String last = "";
            while (declared.hasNext()) {
                last = declared.next().getId();
            }
            assertThat(webhooks.api().retrieve(last).getUrl()).isEqualTo(receiver.url("/one"));
            webhooks.api().delete(last);
            emulator.newSession();
            webhooks.settle();
            assertThat(receiver.at("/one")).isEmpty();
        }
    }

    @Test
    void endpointsWhenSeveralAreDeclaredThenAllAreThere() throws StripeException, InterruptedException {
        try (var server = EmulatorServer.start(
                "emulator.webhooks[0].url=" + receiver.url("/a"),
                "emulator.webhooks[0].secret=whsec_a",
                "emulator.webhooks[0].events=identity.verification_session.canceled,charge.succeeded",
                "emulator.webhooks[0].description=Cancellations",
                "emulator.webhooks[0].api-version=2024-06-20",
                "emulator.webhooks[1].url=" + receiver.url("/b"),
                "emulator.webhooks[1].secret=whsec_b",
                "emulator.webhook.url=" + receiver.url("/one"),
                "emulator.webhook.secret=" + SECRET,
                "emulator.webhook.events=identity.verification_session.created")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var webhooks = new Webhooks(emulator);
            emulator.sessions().cancel(emulator.newSession().getId());
            webhooks.settle();

            assertThat(receiver.at("/one")).hasSize(1);
            assertThat(receiver.at("/b")).hasSize(2);
            var canceled = receiver.await("/a", 1).get(0);
            assertThat(canceled.body()).contains("2024-06-20");
            Webhook.constructEvent(canceled.body(), canceled.header("Stripe-Signature"), "whsec_a");
            assertThat(webhooks.api().list().getData())
                    .extracting(WebhookEndpoint::getDescription)
                    .containsOnlyOnce("Cancellations");
        }
    }

    @Test
    void endpointWhenTheSettingsChangeThenKeptDataHaveTheNewOne() throws StripeException, InterruptedException {
        var database = EmulatorServer.freshDatabase();
        String key;
        String made;
        try (var server = EmulatorServer.startOn(
                database, "emulator.webhook.url=" + receiver.url("/old"), "emulator.webhook.secret=" + SECRET)) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            key = emulator.key();
            made = new Webhooks(emulator).create(receiver.url("/made")).getId();
            emulator.newSession();
            receiver.await("/old", 1);
            receiver.await("/made", 1);
            new Webhooks(emulator).settle();
        }
        try (var server = EmulatorServer.startOn(
                database, "emulator.webhook.url=" + receiver.url("/new"), "emulator.webhook.secret=" + SECRET)) {
            var emulator = Emulator.withKey(server.baseUrl(), key);
            emulator.newSession();
            receiver.await("/new", 1);
            new Webhooks(emulator).settle();

            assertThat(receiver.at("/old")).hasSize(1);
            assertThat(receiver.at("/made")).hasSize(2);
            assertThat(new Webhooks(emulator).api().list().getData())
                    .extracting(WebhookEndpoint::getUrl)
                    .containsExactlyInAnyOrder(receiver.url("/new"), receiver.url("/made"));
            assertThat(new Webhooks(emulator).api().retrieve(made).getStatus()).isEqualTo("enabled");
        }
        try (var server = EmulatorServer.startOn(database)) {
            var emulator = Emulator.withKey(server.baseUrl(), key);
            assertThat(new Webhooks(emulator).api().list().getData())
                    .extracting(WebhookEndpoint::getId)
                    .isEqualTo(List.of(made));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:1/?a=b, , , secret (EMULATOR_WEBHOOK_SECRET) is missing for the webhook http://localhost:1/.",
        "http://localhost:1/, mine, , secret (EMULATOR_WEBHOOK_SECRET) does not begin with whsec_",
        "localhost:1/, whsec_1, , 'url (EMULATOR_WEBHOOK_URL) is no url of a webhook: \"localhost:1/\"'",
        "http://localhost:1/, whsec_1, identity.nonsense, events (EMULATOR_WEBHOOK_EVENTS) names an unknown type of event"
    })
    void startWhenASettingIsWrongThenEndsWithOneSentence(String url, String secret, String events, String sentence)
            throws InterruptedException {
        var settings = new ArrayList<>(List.of("emulator.webhook.url=" + url));
        if (secret != null) {
            settings.add("emulator.webhook.secret=" + secret);
        }
        if (events != null) {
            settings.add("emulator.webhook.events=" + events);
        }

        assertRejected(settings, "The setting emulator.webhook." + sentence);
    }

    @Test
    void startWhenOneOfSeveralIsWrongThenItsNameIsTold() throws InterruptedException {
        assertRejected(
                List.of(
                        "emulator.webhooks[0].url=http://localhost:1/",
                        "emulator.webhooks[0].secret=whsec_1",
                        "emulator.webhooks[1].url=http://localhost:1/"),
                "The setting emulator.webhooks[1].secret (EMULATOR_WEBHOOKS_1_SECRET) is missing");
    }

    @Test
    void startWhenTheTrustedFileIsMissingThenEndsWithOneSentence() throws InterruptedException {
        assertRejected(
                List.of("emulator.webhook.tls=/no/such/ca.pem"),
                "The setting emulator.webhook.tls (EMULATOR_WEBHOOK_TLS) names no file that can be read: "
                        + "\"/no/such/ca.pem\".");
    }

    private static void assertRejected(List<String> settings, String sentence) throws InterruptedException {
        var end = EmulatorProcess.rejected(settings);

        assertThat(end.code()).isNotZero();
        assertThat(end.output()).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
        var box = end.output().substring(end.output().indexOf("APPLICATION FAILED TO START"));
        assertThat(box).contains(sentence, "Action:").doesNotContain("dev.identityemulator");
        assertThat(box.lines().count()).isLessThan(14);
    }
}
