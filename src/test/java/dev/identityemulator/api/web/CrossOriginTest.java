package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of any origin may call the API with a key, as they may call Stripe's. */
@ExtendWith(RunningEmulator.class)
class CrossOriginTest {

    private static void requireOpen(Response response) {
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, PUT, PATCH, POST, DELETE");
        assertThat(response.header("Access-Control-Max-Age")).isEqualTo("300");
        assertThat(response.header("Access-Control-Expose-Headers")).contains("Request-Id", "Stripe-Should-Retry");
        assertThat(response.response().headers().allValues("Vary")).containsExactly("Origin");
        assertThat(response.header("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/identity/verification_sessions", "/v1/events/evt_1", "/v1/nothing", "/v1/events?limit=x"})
    void callWhenServedThenPagesOfAnyOriginMayReadIt(String path, Emulator emulator) {
        requireOpen(emulator.raw().get(path));
        requireOpen(emulator.raw().send(path, request -> request.setHeader("Authorization", "Bearer x")));
        requireOpen(emulator.raw()
                .send(
                        path,
                        request ->
                                request.header("Origin", "http://shop.example").GET()));
    }

    @Test
    void preflightWhenForACallThenAllowedWithoutAKeyAndNothingIsDone(Emulator emulator) {
        var response = emulator.raw()
                .send(
                        "/v1/identity/verification_sessions",
                        request -> request.setHeader("Authorization", "")
                                .header("Origin", "http://shop.example")
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "authorization,stripe-version")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEmpty();
        assertThat(response.header("Access-Control-Allow-Headers")).isEqualTo("authorization,stripe-version");
        requireOpen(response);
        assertThat(emulator.raw().get("/v1/events").requireOk().json().get("data"))
                .isEmpty();
    }
}
