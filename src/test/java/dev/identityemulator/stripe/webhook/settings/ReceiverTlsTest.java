package dev.identityemulator.stripe.webhook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.CertifiedReceivers;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A setting says which certificates of receivers are trusted, and an attempt says what is wrong with the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiverTlsTest {

    private static final String TRUST = " The setting emulator.webhook.tls says what is trusted.";

    /** One for each setting. */
    private final Map<String, EmulatorServer> servers = new HashMap<>();

    private CertifiedReceivers receivers;

    @BeforeAll
    void makeKeys(@TempDir Path temporary) throws IOException, InterruptedException {
        receivers = CertifiedReceivers.start(temporary);
    }

    @AfterAll
    void close() {
        servers.values().forEach(EmulatorServer::close);
        receivers.close();
    }

    private int port(String certificate) {
        return receivers.with(certificate).port();
    }

    private String ca() {
        return receivers.ca();
    }

    private JsonNode attempt(String tls, int port) throws StripeException {
        var server = servers.computeIfAbsent(tls, trusted -> EmulatorServer.start("emulator.webhook.tls=" + trusted));
        var emulator = Emulator.withFreshAccount(server.baseUrl());
        var webhooks = new Webhooks(emulator);
        webhooks.create("https://localhost:" + port + "/");
        emulator.newSession();
        webhooks.settle();
        return webhooks.deliveries().get(0);
    }

    private void requireError(String tls, int port, String error) throws StripeException {
        var attempt = attempt(tls, port);

        assertThat(attempt.get("status").asString()).isEqualTo("failed");
        assertThat(attempt.get("error").asString()).isEqualTo(error);
    }

    @Test
    void deliveryWhenNobodySaidOtherwiseThenAPrivateCertificateIsNotTrusted() throws StripeException {
        requireError("verify", port("good"), "The certificate is not trusted." + TRUST);
    }

    @Test
    void deliveryWhenTheAuthorityIsNamedThenItsCertificateIsTrusted() throws StripeException {
        var attempt = attempt(ca(), port("good"));

        assertThat(attempt.get("status").asString()).as(attempt.toString()).isEqualTo("succeeded");
    }

    @ParameterizedTest
    @CsvSource({"other, The certificate is for another host name.", "expired, The certificate has expired."})
    void deliveryWhenTheCertificateIsWrongThenTheAttemptTellsWhy(String certificate, String error)
            throws StripeException {
        requireError(ca(), port(certificate), error + TRUST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "other", "expired"})
    void deliveryWhenAllAreTrustedThenReceived(String certificate) throws StripeException {
        var attempt = attempt("trust-all", port(certificate));

        assertThat(attempt.get("status").asString()).isEqualTo("succeeded");
    }
}
