package dev.identityemulator.stripe.webhook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.WebhookReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
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

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String TRUST = " The setting emulator.webhook.tls says what is trusted.";

    private Path directory;
    private Map<String, WebhookReceiver> receivers;

    @BeforeAll
    void makeKeys(@TempDir Path temporary) throws Exception {
        directory = temporary;
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Private", "-ext", "bc:c");
        leaf("good", "san=dns:localhost");
        leaf("other", "san=dns:elsewhere.example");
        leaf("expired", "san=dns:localhost", "-startdate", "-10d", "-validity", "5");
        keytool("-exportcert", "-rfc", "-alias", "ca", "-file", ca());
        receivers = List.of("good", "other", "expired").stream()
                .collect(Collectors.toMap(Function.identity(), this::receiver));
    }

    @AfterAll
    void close() {
        receivers.values().forEach(WebhookReceiver::close);
    }

    private int port(String certificate) {
        return Objects.requireNonNull(receivers.get(certificate)).port();
    }

    private String ca() {
        return directory.resolve("ca.pem").toString();
    }

    private void leaf(String alias, String name, String... more) throws Exception {
        var options = new ArrayList<>(
                List.of("-genkeypair", "-alias", alias, "-signer", "ca", "-dname", "CN=" + alias, "-ext", name));
        options.addAll(List.of(more));
        keytool(options.toArray(String[]::new));
    }

    private void keytool(String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-keystore",
                directory.resolve("keys.p12").toString(),
                "-storepass",
                String.valueOf(PASSWORD),
                "-storetype",
                "PKCS12"));
        if (command.contains("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    /** A receiver that shows this certificate. */
    private WebhookReceiver receiver(String alias) {
        try {
            var all = KeyStore.getInstance(directory.resolve("keys.p12").toFile(), PASSWORD);
            var one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD);
            var tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return WebhookReceiver.on(server);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JsonNode attempt(String tls, int port) throws StripeException {
        try (var server = EmulatorServer.start("emulator.webhook.tls=" + tls)) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var webhooks = new Webhooks(emulator);
            webhooks.create("https://localhost:" + port + "/");
            emulator.newSession();
            webhooks.settle();
            return webhooks.deliveries().get(0);
        }
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
