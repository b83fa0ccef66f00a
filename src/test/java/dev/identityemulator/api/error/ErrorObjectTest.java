package dev.identityemulator.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors are Stripe's error object, on every route and on unknown paths. */
@ExtendWith(RunningEmulator.class)
class ErrorObjectTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    private static final String TRAILING_SLASH = " If you are trying to list objects, remove the trailing slash. If you"
            + " are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code.";

    private static ExpectedError unrecognized(String method, String path) {
        return ExpectedError.invalid("Unrecognized request URL (" + method + ": " + path + ")."
                        + (path.endsWith("/") ? TRAILING_SLASH : "")
                        + " Please see https://stripe.com/docs or we can help at https://support.stripe.com/.")
                .status(404);
    }

    @Test
    void errorWhenThereIsACodeThenItsPageAndTheLogAreNamed(Emulator emulator) {
        var response = emulator.raw().post(PATH, "type=document&colour=red");

        var error = response.error();
        assertThat(response.json().propertyNames()).containsExactly("error");
        assertThat(error.propertyNames())
                .containsExactly("code", "doc_url", "message", "param", "request_log_url", "type");
        assertThat(error.get("doc_url").asString()).isEqualTo("https://stripe.com/docs/error-codes/parameter-unknown");
        assertThat(error.get("request_log_url").asString())
                .matches(emulator.baseUrl() + "/dashboard/acct_1\\w{15}/test/workbench/logs\\?object="
                        + response.header("Request-Id"));
    }

    @Test
    void errorWhenThereIsNeitherCodeNorParamThenBothAreLeftOut(Emulator emulator) {
        var error = emulator.raw().get(PATH + "?expand[]=customer").error();

        assertThat(error.propertyNames()).containsExactly("message", "request_log_url", "type");
    }

    @Test
    void errorWhenNoPartOfAPathIsExpandableThenItsFirstPartIsNamed(Emulator emulator) {
        assertThat(emulator.raw()
                        .get(PATH + "?expand[]=foo.bar")
                        .error()
                        .get("message")
                        .asString())
                .isEqualTo("This property cannot be expanded (foo). You may want to try expanding 'data.foo' instead.");
    }

    @Test
    void errorWhenExpandedTooDeepThenTheCodeHasNoPage(Emulator emulator) {
        var error = emulator.raw().get(PATH + "?expand[]=a.b.c.d.e").error();

        assertThat(error.propertyNames()).containsExactly("code", "message", "request_log_url", "type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nowhere",
                "/v1/identity",
                "/v1/identity/verification_sessions/",
                "/v1/identity/verification_sessions/vs_1/verify/now",
                "/v1/identity/verification_sessions/vs_1/cancel",
                "/v1/identity/verification_sessions/vs_1/redact",
                "/v1/test_helpers/clock/advance",
                "/v1/test_helpers/snapshots/snap_1/restore",
                "/nowhere"
            })
    void getWhenThereIsNoSuchRouteThenNotFound(String path, Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(path))).isEqualTo(unrecognized("GET", path));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/identity/verification_sessions",
        "PATCH, /v1/identity/verification_sessions/vs_1",
        "OPTIONS, /v1/identity/verification_sessions",
        "DELETE, /v1/identity/verification_sessions",
        "DELETE, /v1/identity/verification_sessions/vs_1",
        "POST, /v1/events",
        "DELETE, /v1/events/evt_1",
        "POST, /v1/test_helpers/clock",
        "PUT, /v1/test_helpers/data",
        "BREW, /v1/events"
    })
    void sendWhenTheMethodIsWrongThenNotFound(String method, String path, Emulator emulator) {
        var response =
                emulator.raw().send(path, request -> request.method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(ExpectedError.of(response)).isEqualTo(unrecognized(method, path));
    }

    @Test
    void getWhenThereIsNoSuchRouteThenTheQueryIsNotQuoted(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get("/v1/nowhere?secret=1")))
                .isEqualTo(unrecognized("GET", "/v1/nowhere"));
    }

    @ParameterizedTest
    @CsvSource({"vs_%2F, vs_/", "vs_%C3%A9, vs_é", "vs_., vs_."})
    void retrieveWhenTheIdIsOddThenNoSuchSession(String sent, String id, Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "/" + sent))).isEqualTo(ExpectedError.noSuchSession(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {" vs_1", "vs_1\n", "vs 1", "'vs_1'", "\"vs_1\""})
    void retrieveWhenTheIdHasWhitespaceOrQuotesThenToldToLeaveThemOut(String id, Emulator emulator) {
        var sent = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");

        var error = ExpectedError.of(emulator.raw().get(PATH + "/" + sent));

        assertThat(error)
                .isEqualTo(ExpectedError.noSuchSession(id)
                        .message("No such VerificationSession: '" + id
                                + "'. Make sure you use the exact id without extra whitespace or quotes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vs_%00", "vs_%FF", "vs_%ED%A0%80", "%2e%2e", "vs_%5C", "vs_;x=1"})
    void retrieveWhenTheIdIsBrokenThenRejectedAndNotFailed(String sent, Emulator emulator) {
        var response = emulator.raw().get(PATH + "/" + sent);

        assertThat(response.status()).isBetween(400, 404);
        assertThat(ExpectedError.of(response).type()).isEqualTo("invalid_request_error");
    }

    @Test
    void retrieveWhenTheIdIsVeryLongThenItsBeginningIsQuoted(Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().get(PATH + "/" + "v".repeat(5_000)));

        assertThat(error).isEqualTo(ExpectedError.noSuchSession("v".repeat(500) + "..."));
    }
}
