package dev.identityemulator.testhelpers.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The official client, with its retries on, meets faults as it would meet Stripe's. */
@ExtendWith(RunningEmulator.class)
class RequestFaultTest {

    private static void order(Emulator emulator, String form) {
        emulator.raw().post("/v1/test_helpers/faults", form).requireOk();
    }

    private static VerificationSession create(Emulator emulator, int retries) throws StripeException {
        var stripe = StripeClient.builder()
                .setApiKey(emulator.key())
                .setApiBase(emulator.baseUrl())
                .setMaxNetworkRetries(retries)
                .build();
        var params = VerificationSessionCreateParams.builder().setType(VerificationSessionCreateParams.Type.DOCUMENT);
        return stripe.v1().identity().verificationSessions().create(params.build());
    }

    private static int sessions(Emulator emulator) throws StripeException {
        return emulator.sessions().list().getData().size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=500",
                "status=502",
                "status=503",
                "status=504",
                "status=409",
                "status=409&code=idempotency_key_in_use",
                "status=429&code=lock_timeout",
                "drop=before",
                "drop=after"
            })
    void createWhenTheFaultPassesThenTheClientRetriesAndOneSessionIsMade(String fault, Emulator emulator)
            throws StripeException {
        order(emulator, fault + "&method=POST&path=/v1/identity/verification_sessions");

        create(emulator, 2);

        assertThat(sessions(emulator)).isEqualTo(1);
    }

    @Test
    void createWhenItMeetsAFaultThenTheResponseRepeatsTheKey(Emulator emulator) {
        order(emulator, "status=500");
        var response = emulator.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document",
                        request -> request.header("Idempotency-Key", "k-1"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(response.header("Original-Request")).isEqualTo(response.header("Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404})
    void createWhenTheErrorIsFinalThenTheClientDoesNotRetry(int status, Emulator emulator) throws StripeException {
        order(emulator, "status=" + status);

        assertThat(ExpectedError.of(() -> create(emulator, 2)).status()).isEqualTo(status);
        assertThat(sessions(emulator)).isZero();
    }

    @Test
    void createWhenTheRateLimitIsReachedThenTheClientDoesNotRetry(Emulator emulator) throws StripeException {
        order(emulator, "status=429");

        assertThatThrownBy(() -> create(emulator, 2))
                .isInstanceOf(RateLimitException.class)
                .hasMessageContaining("rate_limit");
        assertThat(sessions(emulator)).isZero();
    }

    @Test
    void createWhenTheResponseIsDroppedThenTheWorkWasDone(Emulator emulator) throws StripeException {
        order(emulator, "drop=after");

        assertThatThrownBy(() -> emulator.raw().post("/v1/identity/verification_sessions", "type=document"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(sessions(emulator)).isEqualTo(1);
    }

    @Test
    void createWhenDroppedBeforeThenNothingWasDone(Emulator emulator) throws StripeException {
        order(emulator, "drop=before");

        assertThatThrownBy(() -> emulator.raw().post("/v1/identity/verification_sessions", "type=document"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(sessions(emulator)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void createWhenDroppedAndTheirBodiesComeLateThenTheLogHasOneLineOfEach(String drop, Emulator emulator)
            throws IOException {
        int times = 10;
        order(emulator, "method=POST&path=/v1/identity/verification_sessions&times=" + times + "&drop=" + drop);

        for (int i = 0; i < times; i++) {
            assertThat(receivedAfterALateBody(emulator)).isEmpty();
        }

        var lines = emulator.raw()
                .get("/v1/test_helpers/request_logs?limit=100")
                .requireOk()
                .json()
                .get("data");
        assertThat(lines.valueStream().map(line -> line.get("method").asString()))
                .containsOnly("POST")
                .hasSize(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=503", "drop=before", "drop=after"})
    void createWhenItMeetsAFaultThenTheLogHasItsParametersWithoutThePersonalOnes(String fault, Emulator emulator) {
        order(emulator, fault);
        try {
            emulator.raw()
                    .post(
                            "/v1/identity/verification_sessions",
                            "type=document&metadata[a]=b&provided_details[email]=jenny@example.com");
        } catch (UncheckedIOException dropped) {
            assertThat(fault).startsWith("drop");
        }

        assertThat(onlyLine(emulator).get("parameters").toString())
                .isEqualTo("{\"type\":\"document\",\"metadata\":\"[redacted]\",\"provided_details\":\"[redacted]\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void createWhenDroppedThenTheLogHasNoStatusAndSaysSo(String drop, Emulator emulator) {
        order(emulator, "drop=" + drop);
        assertThatThrownBy(() -> emulator.raw().post("/v1/identity/verification_sessions", "type=document"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(onlyLine(emulator).get("status").asInt()).isZero();
        assertThat(onlyLine(emulator).get("hint").asString())
                .isEqualTo("A fault dropped the connection " + drop + " the work.");
    }

    private static JsonNode onlyLine(Emulator emulator) {
        var lines = emulator.raw()
                .get("/v1/test_helpers/request_logs?limit=100")
                .requireOk()
                .json()
                .get("data");
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    /** The server has met the head of the request, and another request, before the body comes. */
    private static byte[] receivedAfterALateBody(Emulator emulator) throws IOException {
        var head = "POST /v1/identity/verification_sessions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                + emulator.key() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\n";
        int port = URI.create(emulator.baseUrl()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            emulator.now();
            socket.getOutputStream().write("type=document".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().readAllBytes();
        } catch (SocketException hungUp) {
            return new byte[0];
        }
    }

    @Test
    void createWhenDelayedThenTakesAsLong(Emulator emulator) throws StripeException {
        order(emulator, "delay_ms=300");
        long begun = System.nanoTime();

        create(emulator, 0);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void callWhenMethodOrPathDifferThenIsSpared(Emulator emulator) throws StripeException {
        order(emulator, "status=500&method=POST&path=/v1/identity/verification_sessions/*/cancel");
        var session = create(emulator, 0);

        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("requires_input");
        assertThat(ExpectedError.of(() -> emulator.sessions().cancel(session.getId()))
                        .status())
                .isEqualTo(500);
        assertThat(emulator.sessions().cancel(session.getId()).getStatus()).isEqualTo("canceled");
    }

    @Test
    void callWhenItIsTheEmulatorsOwnThenIsSparedUnlessNamed(Emulator emulator) {
        order(emulator, "status=500&times=0");
        assertThat(emulator.raw().get("/v1/test_helpers/clock").status()).isEqualTo(200);

        order(emulator, "status=503&path=/v1/test_helpers/clock");
        assertThat(emulator.raw().get("/v1/test_helpers/clock").status()).isEqualTo(503);
        assertThat(emulator.raw().get("/v1/test_helpers/clock").status()).isEqualTo(200);
    }

    @Test
    void callWhenAnotherAccountHasTheFaultThenIsSpared(Emulator emulator, Emulator other) {
        order(emulator, "status=500&times=0");

        assertThat(other.raw().get("/v1/events").status()).isEqualTo(200);
        assertThat(emulator.raw().get("/v1/events").status()).isEqualTo(500);
    }

    @Test
    void callsWhenManyComeAtOnceThenExactlyAsManyMeetIt(Emulator emulator) throws Exception {
        order(emulator, "status=503&times=7&path=/v1/events");

        var statuses = AtOnce.calls(20, () -> emulator.raw().get("/v1/events").status());

        assertThat(statuses).filteredOn(status -> status == 503).hasSize(7);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(13);
    }
}
