package dev.identityemulator.testhelpers.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults are ordered, listed and ended like any resource. */
@ExtendWith(RunningEmulator.class)
class FaultApiTest {

    private static final String FAULTS = "/v1/test_helpers/faults";

    @Test
    void createWhenParametersAreGivenThenShowsThem(Emulator emulator) {
        var fault = emulator.raw()
                .post(FAULTS, "method=POST&path=/v1/identity/**&times=3&status=409&code=lock_timeout&delay_ms=5")
                .requireOk()
                .json();

        assertThat(fault.get("id").asString()).startsWith("flt_1");
        assertThat(fault.get("object").asString()).isEqualTo("test_helpers.fault");
        assertThat(fault.get("method").asString()).isEqualTo("POST");
        assertThat(fault.get("path").asString()).isEqualTo("/v1/identity/**");
        assertThat(fault.get("times").asInt()).isEqualTo(3);
        assertThat(fault.get("remaining").asInt()).isEqualTo(3);
        assertThat(fault.get("status").asInt()).isEqualTo(409);
        assertThat(fault.get("code").asString()).isEqualTo("lock_timeout");
        assertThat(fault.get("delay_ms").asInt()).isEqualTo(5);
        assertThat(fault.has("drop")).isFalse();
    }

    @Test
    void createWhenAnErrorOfOnesOwnIsGivenThenShowsIt(Emulator emulator) {
        var fault = emulator.raw()
                .post(FAULTS, "status=422&code=odd_one&message=Not so.&param=options[document]&type=card_error")
                .requireOk()
                .json();

        assertThat(fault.get("status").asInt()).isEqualTo(422);
        assertThat(fault.get("code").asString()).isEqualTo("odd_one");
        assertThat(fault.get("message").asString()).isEqualTo("Not so.");
        assertThat(fault.get("param").asString()).isEqualTo("options[document]");
        assertThat(fault.get("type").asString()).isEqualTo("card_error");
        assertThat(fault.has("preset")).isFalse();
        assertThat(emulator.raw()
                        .get(FAULTS + "/" + fault.get("id").asString())
                        .requireOk()
                        .json())
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=500&path=/v1/test_helpers/**", "drop=before&path=/v1/test_helpers/faults"})
    void deleteWhenAFaultWouldMeetEveryHelperThenTheFaultsEndAllTheSame(String fault, Emulator emulator) {
        emulator.raw().post(FAULTS, fault + "&times=0").requireOk();

        assertThat(emulator.raw().get(FAULTS).requireOk().json().path("data").size())
                .isOne();
        emulator.raw().delete(FAULTS).requireOk();
        assertThat(emulator.raw().get(FAULTS).requireOk().json().path("data").size())
                .isZero();
        emulator.raw().delete("/v1/test_helpers/data").requireOk();
    }

    @Test
    void createWhenAWordIsTooLongThenIsRejected(Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().post(FAULTS, "status=400&message=" + "x".repeat(2001)));

        assertThat(error.param()).isEqualTo("message");
        assertThat(emulator.raw().get(FAULTS).json().get("data")).isEmpty();
    }

    @Test
    void listWhenSomeAreOrderedThenNewestFirstAndOfTheAccountOnly(Emulator emulator, Emulator other) {
        var first = order(emulator, "status=500");
        var second = order(emulator, "status=503");
        order(other, "status=500");

        var list = emulator.raw().get(FAULTS).requireOk().json();

        assertThat(list.get("url").asString()).isEqualTo(FAULTS);
        assertThat(list.get("data"))
                .extracting(fault -> fault.get("id").asString())
                .containsExactly(second, first);
        assertThat(emulator.raw()
                        .get(FAULTS + "/" + first)
                        .requireOk()
                        .json()
                        .get("id")
                        .asString())
                .isEqualTo(first);
        assertThat(other.raw().get(FAULTS + "/" + first).status()).isEqualTo(404);
    }

    @Test
    void deleteWhenOneIsEndedThenTheOthersStay(Emulator emulator) {
        var ended = order(emulator, "status=500");
        var staying = order(emulator, "status=503");

        assertThat(emulator.raw()
                        .delete(FAULTS + "/" + ended)
                        .requireOk()
                        .json()
                        .get("deleted")
                        .asBoolean())
                .isTrue();
        assertThat(emulator.raw().get("/v1/events").status()).isEqualTo(503);
        assertThat(emulator.raw().get(FAULTS + "/" + ended).status()).isEqualTo(404);
        assertThat(emulator.raw()
                        .get(FAULTS + "/" + staying)
                        .requireOk()
                        .json()
                        .get("remaining")
                        .asInt())
                .isZero();
    }

    @Test
    void deleteWhenAllAreEndedThenNoneStays(Emulator emulator) {
        order(emulator, "status=500&times=0");
        order(emulator, "status=500");

        emulator.raw().delete(FAULTS).requireOk();

        assertThat(emulator.raw().get(FAULTS).json().get("data")).isEmpty();
        assertThat(emulator.raw().get("/v1/events").status()).isEqualTo(200);
    }

    @Test
    void dataWhenDeletedThenFaultsToo(Emulator emulator) {
        order(emulator, "status=500&times=0");

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(emulator.raw().get("/v1/events").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "path=/v1/**,status",
        "status=418,status",
        "status=abc,status",
        "status=399,status",
        "status=600,status",
        "status=418&code=,code",
        "status=501&message=Oh,message",
        "status=500&code=lock_timeout,code",
        "status=503&message=Oh,message",
        "status=500&param=type,param",
        "status=504&type=api_error,type",
        "code=lock_timeout,status",
        "message=Oh,status",
        "param=type,status",
        "type=card_error,status",
        "delay_ms=5&message=Oh,status",
        "preset=nothing,preset",
        "preset=key_expired&status=401,status",
        "preset=key_expired&code=api_key_expired,code",
        "preset=key_expired&message=Oh,message",
        "preset=key_expired&param=type,param",
        "preset=key_expired&type=card_error,type",
        "drop=never,drop",
        "status=500&method=PATCH,method",
        "status=500&times=-1,times",
        "delay_ms=60001,delay_ms",
        "delay_ms=-1,delay_ms",
        "status=500&tamper=true,tamper",
        "status=500&duplicate=1,duplicate",
        "status=500&shuffle=true,shuffle",
        "path=webhooks,duplicate",
        "path=webhooks&status=500,status",
        "path=webhooks&tamper=true&method=POST,method",
        "path=webhooks&tamper=true&preset=key_expired,preset",
        "path=webhooks&tamper=true&message=Oh,message",
        "path=webhooks&tamper=true&param=type,param",
        "path=webhooks&tamper=true&type=card_error,type",
        "path=webhooks&duplicate=0,duplicate",
        "path=webhooks&duplicate=101,duplicate",
        "path=webhooks&drop=never,drop",
        "status=500&unknown=1,unknown"
    })
    void createWhenAParameterIsWrongThenIsRejected(String form, String param, Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().post(FAULTS, form));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.param()).isEqualTo(param);
        assertThat(emulator.raw().get(FAULTS).json().get("data")).isEmpty();
    }

    private static String order(Emulator emulator, String form) {
        return emulator.raw().post(FAULTS, form).requireOk().json().get("id").asString();
    }
}
