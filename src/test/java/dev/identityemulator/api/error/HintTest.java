package dev.identityemulator.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.StripeException;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.stripe.webhook.destination.Destinations;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors have a hint in a header where Stripe's sentence leaves a question open. */
@ExtendWith(RunningEmulator.class)
class HintTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static String hint(RawClient.Response response) {
        assertThat(response.status()).isBetween(400, 499);
        return response.header("Emulator-Hint");
    }

    @ParameterizedTest
    @CsvSource({
        "typ=document, type",
        "type=document&metdata[a]=b, metadata",
        "type=document&options[document][require_matching_selfi]=true, options[document][require_matching_selfie]",
        "type=document&options[dokument]=, options[document]",
        "type=document&return_uri=x, return_url"
    })
    void createWhenAParameterIsMisspeltThenNamesTheClosest(String form, String meant, Emulator emulator) {
        assertThat(hint(emulator.raw().post(SESSIONS, form))).isEqualTo("The closest parameter is " + meant + ".");
    }

    @Test
    void createWhenAParameterIsLikeNoneThenSaysNothing(Emulator emulator) {
        assertThat(hint(emulator.raw().post(SESSIONS, "type=document&xyzzy=1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stripeAccount",
                "stripe_account",
                "idempotencyKey",
                "idempotency_key",
                "apiKey",
                "apiVersion",
                "maxNetworkRetries",
                "timeout",
                "host"
            })
    void callWhenAnOptionOfAClientStandsAmongTheParametersThenSaysWhereItBelongs(String option, Emulator emulator) {
        var where = option + " is an option of the client, and no parameter";

        assertThat(hint(emulator.raw().post(SESSIONS, "type=document&" + option + "=x")))
                .startsWith(where);
        assertThat(hint(emulator.raw().get(SESSIONS + "?" + option + "=x"))).startsWith(where);
        assertThat(hint(emulator.raw().get(SESSIONS + "/vs_1x?" + option + "=x")))
                .startsWith(where);
        assertThat(hint(emulator.raw().post(SESSIONS, "type=document&options[" + option + "]=x")))
                .doesNotContain("option of the client");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            metadata=[object Object]               | A hash is sent member by member
            metadata={"user":"42"}                 | A hash is sent member by member
            options[document]=[object Object]      | A hash is sent member by member
            expand=verified_outputs                | A list is sent item by item
            options[document][allowed_types]=id    | A list is sent item by item
            """)
    void createWhenAClientCannotNestThenSaysHowItIsSent(String form, String hint, Emulator emulator) {
        assertThat(hint(emulator.raw().post(SESSIONS, "type=document&" + form))).startsWith(hint);
    }

    @Test
    void createWhenTheVersionIsAParameterThenNamesTheHeader(Emulator emulator) {
        assertThat(hint(emulator.raw().post(SESSIONS, "type=document&stripe-version=2026-07-29.dahlia")))
                .startsWith("The version is the header Stripe-Version");
    }

    @Test
    void listWhenPagedBackwardsByStripeJavaThenSaysWhyBothCursorsCame(Emulator emulator) throws StripeException {
        for (int i = 0; i < 3; i++) {
            emulator.newSession();
        }
        var oldest = emulator.sessions().list().getData().get(2).getId();
        var pages = emulator.sessions()
                .list(VerificationSessionListParams.builder()
                        .setEndingBefore(oldest)
                        .setLimit(1L)
                        .build())
                .autoPagingIterable()
                .iterator();
        pages.next();

        assertThatThrownBy(pages::next)
                .rootCause()
                .hasMessageContaining("Received both starting_after and ending_before");
        assertThat(hint(emulator.raw().get(SESSIONS + "?starting_after=" + oldest + "&ending_before=" + oldest)))
                .startsWith("stripe-java's autoPagingIterable");
    }

    @Test
    void advanceWhenAParameterIsLikeNoneOfFewThenNamesThemAll(Emulator emulator) {
        assertThat(hint(emulator.raw().post("/v1/test_helpers/clock/advance", "days=4")))
                .startsWith("The parameters here are ")
                .contains("seconds, session, to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "whsec_0123456789abcdef", "SK_TEST_123", "sk_123456789"})
    void callWhenTheKeyIsOfNoKnownFormThenSaysWhichOnesWorkAndWhatWasSent(String key, Emulator emulator) {
        assertThat(hint(Emulator.withKey(emulator.baseUrl(), key).raw().get(SESSIONS)))
                .startsWith("Any key that begins with sk_test_ works here")
                .contains("what was sent is ****")
                .doesNotContain(key);
    }

    @Test
    void callWhenTheKeyIsLiveOrPublishableOrHasSpacesThenSaysWhichOnesWork(Emulator emulator) {
        assertThat(hint(Emulator.withKey(emulator.baseUrl(), "sk_live_0123456789")
                        .raw()
                        .get(SESSIONS)))
                .startsWith("Any key that begins with sk_test_ works here");
        assertThat(hint(Emulator.withKey(emulator.baseUrl(), "pk_test_0123456789")
                        .raw()
                        .get(SESSIONS)))
                .contains("pk_test_ key is for pages in browsers");
        assertThat(hint(Emulator.withKey(emulator.baseUrl(), "sk_test_a b")
                        .raw()
                        .get(SESSIONS)))
                .contains("without spaces");
    }

    @Test
    void callWhenThereIsNoKeyThenSaysHowToSendOne(Emulator emulator) {
        assertThat(hint(emulator.raw().send(SESSIONS, request -> request.setHeader("Authorization", ""))))
                .contains("curl -u sk_test_123:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void updateWhenNotByPostThenSaysThatStripeUpdatesByPost(String method, Emulator emulator) {
        var response = emulator.raw()
                .send(
                        SESSIONS + "/vs_1x",
                        request -> request.method(method, HttpRequest.BodyPublishers.ofString("metadata[a]=b")));

        assertThat(response.status()).isEqualTo(404);
        assertThat(hint(response)).contains("no " + method).contains("updates by POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/payment_intents/pi_1/confirm",
                "/v1/refunds",
                "/v1/test_helpers/test_clocks",
                "/v2/core/accounts"
            })
    void callWhenStripeHasItAndTheEmulatorNotThenSaysSo(String path, Emulator emulator) {
        var response = emulator.raw().post(path, "");

        assertThat(response.status()).isEqualTo(404);
        assertThat(hint(response)).startsWith("Stripe has this call, and this emulator does not");
    }

    @Test
    void createWhenNoEventOfAnEndpointEverHappensThenSaysSo(Emulator emulator) {
        var endpoint = emulator.raw()
                .post("/v1/webhook_endpoints", "url=http://localhost:1/&enabled_events[]=charge.succeeded")
                .requireOk();
        assertThat(endpoint.header("Emulator-Hint"))
                .startsWith("None of these events ever happens in this emulator")
                .contains("identity.verification_session.verified");

        var more = "&enabled_events[]=charge.succeeded&enabled_events[]=identity.verification_session.verified";
        var path = "/v1/webhook_endpoints/" + endpoint.json().get("id").asString();
        assertThat(emulator.raw().post(path, more.substring(1)).requireOk().header("Emulator-Hint"))
                .isEmpty();
        assertThat(emulator.raw().post(path, "enabled_events[]=*").requireOk().header("Emulator-Hint"))
                .isEmpty();
    }

    @Test
    void errorsWhenHintsAreWantedInMessagesThenTheyEndWithThem() {
        try (var server = EmulatorServer.start("emulator.hints=message")) {
            var raw = Emulator.withFreshAccount(server.baseUrl()).raw();

            assertThat(raw.post(SESSIONS, "typ=document")
                            .error()
                            .path("message")
                            .asString())
                    .isEqualTo("Received unknown parameter: typ (Emulator: The closest parameter is type.)");
            assertThat(raw.get("/v1/refunds").error().path("message").asString())
                    .startsWith("Unrecognized request URL (GET: /v1/refunds)")
                    .endsWith("such calls are passed on to another server.)");
            assertThat(raw.post(SESSIONS, "").error().path("message").asString())
                    .isEqualTo("Missing required param: type.");
        }
    }

    @ParameterizedTest
    @CsvSource({"/oauth/token", "/v1/oauth/token", "/oauth/deauthorize", "/express/oauth/authorize", "/oauth"})
    void callWhenItIsOfOAuthThenSaysThatThereIsNone(String path, Emulator emulator) {
        var response = emulator.raw().post(path, "grant_type=authorization_code&code=ac_1");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.error().path("message").asString())
                .contains("Unrecognized request URL (POST: " + path + ")");
        assertThat(hint(response)).contains("no OAuth here");
    }

    @Test
    void createWhenTheBodyIsJsonThenSaysSo(Emulator emulator) {
        var response = emulator.raw()
                .send(
                        SESSIONS,
                        request -> request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"document\"}")));

        assertThat(hint(response)).contains("JSON");
    }

    @Test
    void updateWhenTheSessionWasRedactedThenSaysSo(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        emulator.sessions().redact(id);

        assertThat(hint(emulator.raw().post(SESSIONS + "/" + id, "metadata[a]=b")))
                .contains("redacted");
        assertThat(hint(emulator.raw().post(SESSIONS + "/" + id + "/cancel", "")))
                .contains("redacted");
    }

    @Test
    void retrieveWhenAnotherKeyHasTheSessionThenSaysThatAndNoMore(Emulator emulator, Emulator other)
            throws StripeException {
        var session = emulator.newSession();

        var response = other.raw().get(SESSIONS + "/" + session.getId());

        assertThat(hint(response))
                .isEqualTo("It exists under another key: what one key makes belongs to the account of that key.");
        assertThat(response.text()).contains("No such VerificationSession").doesNotContain("requires_input");
        assertThat(hint(other.raw().get(SESSIONS + "/vs_1nobodyhasthis"))).isEmpty();
    }

    @Test
    void retrieveWhenAnotherKeyHasTheLongIdThenSaysThatToo(Emulator emulator, Emulator other) throws StripeException {
        var destination = new Destinations(emulator).thin("http://localhost:1/").getId();
        emulator.newSession();
        var event = emulator.raw()
                .get("/v2/core/events")
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asString();

        for (var path : List.of(Destinations.PATH + "/" + destination, "/v2/core/events/" + event)) {
            assertThat(hint(other.raw().get(path)))
                    .isEqualTo("It exists under another key: what one key makes belongs to the account of that key.");
        }
        assertThat(hint(emulator.raw().get("/v1/webhook_endpoints/" + destination)))
                .isEqualTo("That is the id of an event destination, and not of a webhook endpoint.");
        assertThat(hint(emulator.raw().get("/v1/events/" + event))).isEmpty();
    }
}
