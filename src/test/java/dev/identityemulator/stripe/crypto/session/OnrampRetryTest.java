package dev.identityemulator.stripe.crypto.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Sessions are created once however often a call is retried, and fail when a test orders a fault. */
@ExtendWith(RunningEmulator.class)
class OnrampRetryTest {

    private static final String FAULTS = "/v1/test_helpers/faults";
    private static final String ADVANCE = "/v1/test_helpers/crypto/onramp_sessions/%s/advance";

    private static RawClient.Response keyed(Emulator emulator, String path, String form) {
        return emulator.raw().post(path, form, request -> request.header("Idempotency-Key", "one"));
    }

    private static JsonNode sessions(Emulator emulator) {
        return emulator.raw().get(OnrampCalls.PATH).requireOk().json().path("data");
    }

    @Test
    void createWhenTwentyAtOnceWithOneKeyThenOneSession(Emulator emulator)
            throws InterruptedException, ExecutionException {
        var statuses = AtOnce.calls(
                20,
                () -> keyed(emulator, OnrampCalls.PATH, "settlement_speed=standard")
                        .status());
        var first = keyed(emulator, OnrampCalls.PATH, "settlement_speed=standard");
        var again = keyed(emulator, OnrampCalls.PATH, "settlement_speed=standard");

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(sessions(emulator)).hasSize(1);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void createWhenTheKeyWasUsedForOtherParametersThenRejected(Emulator emulator) {
        keyed(emulator, OnrampCalls.PATH, "settlement_speed=standard").requireOk();

        var other = keyed(emulator, OnrampCalls.PATH, "settlement_speed=instant");

        assertThat(other.status()).isEqualTo(400);
        assertThat(other.error().path("type").asString()).isEqualTo("idempotency_error");
        assertThat(sessions(emulator)).hasSize(1);
    }

    @Test
    void createWhenRejectedByTheChecksThenTheKeyIsFreeForAnotherTry(Emulator emulator) {
        var account = OnrampCalls.HELPERS + "/account";
        emulator.raw().post(account, "enabled=false").requireOk();
        var rejected = keyed(emulator, OnrampCalls.PATH, "");
        emulator.raw().post(account, "enabled=true").requireOk();

        keyed(emulator, OnrampCalls.PATH, "").requireOk();

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(sessions(emulator)).hasSize(1);
    }

    @Test
    void advanceWhenRepeatedWithTheKeyThenReplayedAndOneEventAStatus(Emulator emulator) throws Exception {
        var calls = new OnrampCalls(emulator);
        var id = calls.create().path("id").asString();
        var first = keyed(emulator, ADVANCE.formatted(id), "to=fulfillment_complete");

        var again = keyed(emulator, ADVANCE.formatted(id), "to=fulfillment_complete");

        assertThat(again.requireOk().text()).isEqualTo(first.requireOk().text());
        assertThat(calls.events(id)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"status=500, 500", "status=409&code=lock_timeout, 409", "status=429, 429", "preset=key_expired, 401"})
    void createWhenAFaultIsOrderedThenItsErrorOnceAndNothingCreated(String fault, int status, Emulator emulator) {
        emulator.raw()
                .post(FAULTS, fault + "&" + Form.of("method=POST", "path=/v1/crypto/**"))
                .requireOk();

        var failed = emulator.raw().post(OnrampCalls.PATH, "");

        assertThat(failed.status()).isEqualTo(status);
        assertThat(sessions(emulator)).isEmpty();
        emulator.raw().post(OnrampCalls.PATH, "").requireOk();
    }

    @ParameterizedTest
    @CsvSource({"before, 0", "after, 1"})
    void createWhenTheConnectionIsDroppedThenARetryWithTheKeyCreatesOne(String drop, int created, Emulator emulator) {
        // more than once, as the JDK's client repeats a call whose connection was closed
        emulator.raw()
                .post(FAULTS, Form.of("method=POST", "path=/v1/crypto/**", "times=0", "drop=" + drop))
                .requireOk();

        assertThatThrownBy(() -> keyed(emulator, OnrampCalls.PATH, "")).isInstanceOf(UncheckedIOException.class);
        var meanwhile = sessions(emulator).size();
        emulator.raw().delete(FAULTS).requireOk();
        var retried = keyed(emulator, OnrampCalls.PATH, "").requireOk().json();

        assertThat(meanwhile).isEqualTo(created);
        assertThat(sessions(emulator)).hasSize(1);
        assertThat(sessions(emulator).get(0)).isEqualTo(retried);
    }
}
