package dev.identityemulator.testhelpers.unsupported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Calls that Stripe has and the emulator does not are counted, and their errors say so. */
@ExtendWith(RunningEmulator.class)
class UnsupportedCallTest {

    private static final String LIST = "/v1/test_helpers/unsupported";

    private static JsonNode list(Emulator emulator) {
        return emulator.raw().get(LIST).requireOk().json();
    }

    @Test
    void listWhenNothingWasCalledThenItIsEmpty(Emulator emulator) {
        emulator.raw().get("/v1/identity/verification_sessions").requireOk();

        assertThat(list(emulator).toString())
                .isEqualTo("{\"object\":\"list\",\"data\":[],\"has_more\":false,\"url\":\"" + LIST + "\"}");
    }

    @Test
    void listWhenCallsWereMadeThenEachIsThereOnceWithoutItsIds(Emulator emulator) {
        emulator.raw().post("/v1/charges/ch_1/capture", "");
        long before = emulator.now();
        emulator.advance(Duration.ofDays(1));
        emulator.raw().post("/v1/charges/ch_2/capture", "");
        emulator.raw().get("/v1/charges/ch_2");

        var calls = list(emulator).path("data");

        assertThat(calls.size()).isEqualTo(2);
        var capture = calls.findValuesAsString("path").indexOf("/v1/charges/{id}/capture");
        var call = calls.get(capture);
        assertThat(call.path("object").asString()).isEqualTo("test_helpers.unsupported_call");
        assertThat(call.path("method").asString()).isEqualTo("POST");
        assertThat(call.path("count").asLong()).isEqualTo(2);
        assertThat(call.path("passed_on").asBoolean()).isFalse();
        assertThat(call.path("first_seen").asLong()).isBetween(before - 5, before);
        assertThat(call.path("last_seen").asLong()).isGreaterThanOrEqualTo(before + 86_400);
    }

    @Test
    void listWhenManyCallAtOnceThenNoneIsLost(Emulator emulator) throws InterruptedException, ExecutionException {
        AtOnce.calls(8, () -> {
            for (int i = 0; i < 10; i++) {
                emulator.raw().get("/v1/balance");
                list(emulator);
            }
            return 0;
        });

        assertThat(list(emulator).path("data").get(0).path("count").asLong()).isEqualTo(80);
    }

    @Test
    void listWhenPagedThenEachCallIsOnOnePage(Emulator emulator) {
        List.of("balance", "payouts", "topups").forEach(name -> {
            emulator.raw().get("/v1/" + name);
            list(emulator);
        });
        var first = emulator.raw().get(LIST + "?limit=2").requireOk().json();
        var last = first.path("data").get(1).path("id").asString();

        var rest = emulator.raw()
                .get(LIST + "?limit=2&starting_after=" + last)
                .requireOk()
                .json();

        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("data").findValuesAsString("path")).containsExactly("/v1/topups", "/v1/payouts");
        assertThat(rest.path("data").findValuesAsString("path")).containsExactly("/v1/balance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/identity/verificaton_sessions", "/v1/nothing", "/v1/charges/ch_1/nothing"})
    void listWhenStripeHasNoSuchCallThenItIsNotThere(String path, Emulator emulator) {
        emulator.raw().get(path);

        assertThat(list(emulator).path("data").isEmpty()).isTrue();
    }

    @Test
    void listWhenTheAccountIsEmptiedThenSoIsTheList(Emulator emulator) {
        emulator.raw().get("/v1/balance");
        list(emulator);
        emulator.raw().get("/v1/payouts");

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(list(emulator).path("data").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/payment_intents/pi_1, GET /v1/payment_intents/{id}",
        "POST, /v1/charges/search, ",
        "POST, /v1/charges/ch_1/capture, POST /v1/charges/{id}/capture",
        "DELETE, /v1/accounts/acct_1/persons/person_1, DELETE /v1/accounts/{id}/persons/{id}",
        "GET, /v1/charges/search, GET /v1/charges/search"
    })
    void hintWhenStripeHasTheCallThenItNamesTheCallAndTheWayOut(
            String method, String path, @Nullable String named, Emulator emulator) {
        var response = emulator.raw()
                .send(path, request -> request.method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.error().path("message").asString()).startsWith("Unrecognized request URL (" + method);
        if (named != null) {
            assertThat(response.header("Emulator-Hint"))
                    .contains("this emulator does not: " + named + ".", "emulator.upstream=URL");
        }
    }
}
