package dev.identityemulator.core.upstream;

import static dev.identityemulator.core.upstream.RecordingUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are passed on are logged, counted, and hit by faults as others are. */
class PassedOnTest {

    private static final String CHARGES = "/v1/charges";
    private static EmulatorWithUpstream upstream;
    private Emulator emulator;

    @BeforeAll
    static void start() {
        upstream = EmulatorWithUpstream.start();
    }

    @AfterAll
    static void stop() throws IOException {
        upstream.close();
    }

    @BeforeEach
    void forget() {
        emulator = upstream.freshAccount();
    }

    @Test
    void logWhenACallIsPassedOnThenItHasStatusAndResponseButNoValues() {
        upstream.respond(json("402 Payment Required", "{\"error\":{\"message\":\"Declined.\"}}"));
        emulator.raw().post(CHARGES, "amount=1234567");

        var line = emulator.raw()
                .get("/v1/test_helpers/request_logs")
                .json()
                .path("data")
                .get(0);

        assertThat(line.path("path").asString()).isEqualTo(CHARGES);
        assertThat(line.path("status").asInt()).isEqualTo(402);
        assertThat(line.path("response").path("error").path("message").asString())
                .isEqualTo("Declined.");
        assertThat(line.toString()).doesNotContain("1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "no JSON"})
    void logWhenTheResponseIsNoJsonThenTheLineHasNone(String body) {
        upstream.respond(json("200 OK", body));
        emulator.raw().get(CHARGES).requireOk();

        var line = emulator.raw()
                .get("/v1/test_helpers/request_logs")
                .json()
                .path("data")
                .get(0);

        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("response").isNull()).isTrue();
    }

    @Test
    void faultWhenItMatchesThenTheCallIsNotPassedOn() {
        emulator.raw()
                .post("/v1/test_helpers/faults", "path=/v1/charges&status=503&times=1")
                .requireOk();

        assertThat(emulator.raw().get(CHARGES).status()).isEqualTo(503);
        assertThat(upstream.requests()).isEmpty();
        assertThat(emulator.raw().get(CHARGES).status()).isEqualTo(200);
    }

    @Test
    void unsupportedCallsWhenPassedOnThenTheListSaysSo() throws Exception {
        emulator.raw().get(CHARGES + "/ch_1").requireOk();
        emulator.raw().get(CHARGES + "/" + emulator.newSession().getId());

        var calls = emulator.raw()
                .get("/v1/test_helpers/unsupported")
                .requireOk()
                .json()
                .path("data");

        assertThat(calls.findValuesAsString("path")).containsExactly(CHARGES + "/{id}", CHARGES + "/{id}");
        assertThat(calls.findValuesAsString("passed_on")).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void metricsWhenACallIsPassedOnThenItsPathIsNoLabel() {
        emulator.raw().get(CHARGES + "/ch_not_a_label").requireOk();

        assertThat(emulator.raw().get("/actuator/prometheus").text())
                .contains("uri=\"/{version}/**\"")
                .doesNotContain("ch_not_a_label");
    }
}
