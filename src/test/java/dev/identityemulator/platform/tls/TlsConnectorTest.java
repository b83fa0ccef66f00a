package dev.identityemulator.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.net.ApiResource;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.TrustingSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The port for TLS serves what the first one serves, under the names of Stripe. */
class TlsConnectorTest {

    @TempDir
    private static Path folder;

    private static EmulatorServer server;
    private static TrustingSocket client;

    @BeforeAll
    static void start() throws IOException {
        var keys = folder.resolve("tls");
        server = EmulatorServer.start(
                "emulator.tls.port=0", "emulator.tls.folder=" + keys, "emulator.tls.names=my.stripe.test");
        client = new TrustingSocket(port(server), Files.readString(keys.resolve("ca.pem")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static int port(EmulatorServer server) {
        return server.bean(TlsConnector.class).port().orElseThrow();
    }

    private static String get(String path, String host) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nAuthorization: Bearer sk_test_tls\r\nConnection: close\r\n\r\n";
    }

    @Test
    void requestWhenUnderAnyOfTheNamesThenServed() throws IOException {
        for (var name : List.of("localhost", "127.0.0.1", "api.stripe.com", "files.stripe.com", "my.stripe.test")) {
            assertThat(client.send(name, get("/v1/identity/verification_sessions", name)))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("Emulator-Hint")
                    .contains("\"object\": \"list\"");
        }
    }

    @Test
    void linksWhenAskedForUnderAStripeNameThenLeadToTheFirstPort() throws IOException {
        var body = "type=document";
        var create = "POST /v1/identity/verification_sessions HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer sk_test_tls"
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;

        assertThat(client.send("api.stripe.com", create.formatted("api.stripe.com")))
                .contains("\"url\": \"" + server.baseUrl() + "/start/");
        assertThat(client.send("my.stripe.test", create.formatted("my.stripe.test:" + port(server))))
                .contains("\"url\": \"https://my.stripe.test:" + port(server) + "/start/");
    }

    @Test
    void caWhenFetchedFromTheFirstPortThenTheOneInTheFolder() throws IOException {
        var ca =
                Emulator.withFreshAccount(server.baseUrl()).raw().get("/ca.pem").requireOk();

        assertThat(ca.header("Content-Type")).isEqualTo("application/x-x509-ca-cert");
        assertThat(folder.resolve("tls").resolve("ca.pem")).hasContent(ca.text());
    }

    @Test
    void requestWhenMalformedThenStripesError() throws IOException {
        assertThat(client.send("api.stripe.com", "GET /\u0001 HTTP/1.1\r\nHost: api.stripe.com\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"type\": \"invalid_request_error\"")
                .doesNotContain("html");
    }

    @Test
    void limitsWhenThoseOfTheFirstPortThenHoldHereToo() throws IOException {
        var long60 = "X-Long: " + "x".repeat(60_000) + "\r\n\r\n";
        var request = get("/v1/identity/verification_sessions/a%2Fb", "my_host");

        assertThat(client.send("localhost", request.replaceFirst("\r\n\r\n$", "\r\n" + long60)))
                .startsWith("HTTP/1.1 404")
                .contains("No such VerificationSession: 'a/b'");
    }

    @Test
    void addressWhenSetThenOfBothPorts() throws IOException {
        try (var bound = EmulatorServer.start("server.address=127.0.0.1", "emulator.tls.port=0")) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port(bound))) {
                assertThat(socket.isConnected()).isTrue();
            }
            assertThat(bound.bean(Certificates.class).folder()).isEmpty();
            var other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
            assertThatThrownBy(() -> new Socket(other, port(bound))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void certificateWhenTheFirstPortHasOneOfTheUsersThenEachHasItsOwn(@TempDir Path own)
            throws IOException, GeneralSecurityException {
        var file = own.resolve("own.p12");
        var users = new KeyFile(file).open(ServerNames.with(List.of()), Instant.now());

        try (var both = EmulatorServer.start(
                "server.ssl.key-store=" + file,
                "server.ssl.key-store-password=" + KeyFile.PASSWORD,
                "server.ssl.key-alias=" + KeyFile.SERVER,
                "emulator.tls.port=0")) {
            int first = Integer.parseInt(both.baseUrl().replaceAll(".*:", ""));
            var ca = both.bean(Certificates.class).ca().orElseThrow();

            assertThat(new TrustingSocket(first, TrustingSocket.pem(users.getCertificate(KeyFile.CA)))
                            .send("localhost", get("/v1/events", "localhost")))
                    .startsWith("HTTP/1.1 200");
            assertThat(new TrustingSocket(port(both), ca).send("localhost", get("/v1/events", "api.stripe.com")))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void clientWhenOfficialThenWorks() throws Exception {
        var context = client.context();
        var before = HttpsURLConnection.getDefaultSSLSocketFactory();
        HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
        try {
            var base = "https://localhost:" + port(server);
            var stripe = StripeClient.builder()
                    .setApiKey("sk_test_tls")
                    .setApiBase(base)
                    .build();

            assertThat(stripe.rawRequest(ApiResource.RequestMethod.GET, "/v1/events", null)
                            .code())
                    .isEqualTo(200);
        } finally {
            HttpsURLConnection.setDefaultSSLSocketFactory(before);
        }
    }
}
