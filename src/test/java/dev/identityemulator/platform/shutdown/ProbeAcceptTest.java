package dev.identityemulator.platform.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes get their response, whatever their Accept header. */
@ExtendWith(RunningEmulator.class)
class ProbeAcceptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html",
                "application/json; charset=utf-8",
                "application/json;charset=nonsense",
                "application/vnd.spring-boot.actuator.v3+json;charset=UTF-16",
                "image/png",
                "nonsense",
                "*/*"
            })
    void healthWhenTheProbeAcceptsSomethingElseThenItIsJsonAllTheSame(String accept, Emulator emulator) {
        for (var path : new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            var response = emulator.raw()
                    .send(path, request -> request.header("Accept", accept).GET());

            assertThat(response.status()).as(path).isEqualTo(200);
            assertThat(response.header("Content-Type")).contains("json");
            assertThat(response.json().get("status").asString()).isEqualTo("UP");
        }
        var metrics = emulator.raw()
                .send(
                        "/actuator/prometheus",
                        request -> request.header("Accept", accept).GET());
        assertThat(metrics.status()).isEqualTo(200);
    }

    @Test
    void healthWhenThePathHasAnEncodedSlashThenNotFound(Emulator emulator) {
        var response = emulator.raw().get("/actuator/health/a%2f..%2Fb");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().at("/error/type").asString()).isEqualTo("invalid_request_error");
    }
}
