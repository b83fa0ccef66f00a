package dev.identityemulator.stripe.forwarding.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.CertifiedReceivers;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ExpectedError;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards go by https to destinations whose certificate is trusted, and to no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForwardingTlsTest {

    private static final String BODY = "{\"number\":\"\"}";

    private CertifiedReceivers vaults;
    private EmulatorServer trusting;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException, InterruptedException {
        vaults = CertifiedReceivers.start(directory);
        trusting = EmulatorServer.start("emulator.webhook.tls=" + vaults.ca());
    }

    @AfterAll
    void close() {
        trusting.close();
        vaults.close();
    }

    private String url(String certificate, String host) {
        return "https://" + host + ":" + vaults.with(certificate).port() + "/" + host;
    }

    private static void requireNotSent(Emulator emulator, String url) {
        var forwarding = new ForwardingCalls(emulator);

        var error = ExpectedError.of(forwarding.raw(url, "request[body]=" + BODY));

        assertThat(error.status()).isEqualTo(424);
        assertThat(error.code()).isEqualTo("forwarding_api_upstream_connection_error");
        assertThat(forwarding.list()).hasSize(1);
    }

    @Test
    void createWhenTheAuthorityIsTrustedThenTheCardArrives() throws StripeException {
        var forwarding = new ForwardingCalls(Emulator.withFreshAccount(trusting.baseUrl()));

        var request = forwarding.forward(url("good", "localhost"), BODY);

        assertThat(request.getResponseDetails().getStatus()).isEqualTo(200);
        assertThat(vaults.with("good").at("/localhost").get(0).body()).contains("4242424242424242");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "expired"})
    void createWhenTheCertificateIsWrongThenNothingIsSent(String certificate) {
        requireNotSent(Emulator.withFreshAccount(trusting.baseUrl()), url(certificate, "localhost"));

        assertThat(vaults.with(certificate).at("/localhost")).isEmpty();
    }

    @Test
    void createWhenTheCertificateIsForANameAndNotForTheAddressThenNothingIsSent() {
        requireNotSent(Emulator.withFreshAccount(trusting.baseUrl()), url("good", "127.0.0.1"));

        assertThat(vaults.with("good").at("/127.0.0.1")).isEmpty();
    }

    @Test
    void createWhenNobodyTrustsTheAuthorityThenNothingIsSent() {
        try (var server = EmulatorServer.start()) {
            requireNotSent(Emulator.withFreshAccount(server.baseUrl()), url("good", "localhost") + "/untrusted");
        }

        assertThat(vaults.with("good").at("/localhost/untrusted")).isEmpty();
    }
}
