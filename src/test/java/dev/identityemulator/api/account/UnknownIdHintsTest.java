package dev.identityemulator.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends an id that leads nowhere is told why that may be, and of other accounts no more than that one has it. */
@ExtendWith(RunningEmulator.class)
class UnknownIdHintsTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String ELSEWHERE =
            "It exists under another key: what one key makes belongs to the account of that key.";

    private static String hint(Emulator emulator, String path) {
        var response = emulator.raw().get(path);
        assertThat(response.error().path("code").asString()).isEqualTo("resource_missing");
        return response.header("Emulator-Hint");
    }

    private static String newest(Emulator emulator, String list) {
        return emulator.raw().get(list).requireOk().json().at("/data/0/id").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SESSIONS,
                "/v1/identity/verification_reports",
                "/v1/events",
                "/v1/files",
                "/v1/file_links",
                "/v1/webhook_endpoints",
                "/v1/test_helpers/webhook_deliveries",
                "/v1/test_helpers/identity/outcomes",
                "/v1/test_helpers/faults",
                "/v1/test_helpers/request_logs"
            })
    void anyIdWhenAnotherKeyHasItThenSaysThatAndNoMore(String list, Emulator emulator, Emulator other)
            throws StripeException {
        haveEverything(emulator);
        var id = newest(emulator, list);

        assertThat(hint(other, list + "/" + id)).isEqualTo(ELSEWHERE);
        assertThat(hint(other, list + "?starting_after=" + id)).isEqualTo(ELSEWHERE);
        assertThat(hint(other, list + "/" + id.substring(0, id.length() - 3) + "000"))
                .isNotEqualTo(ELSEWHERE);
    }

    private static void haveEverything(Emulator emulator) throws StripeException {
        var raw = emulator.raw();
        raw.post("/v1/webhook_endpoints", Form.of("url=" + emulator.baseUrl() + "/inbox/x", "enabled_events[]=*"))
                .requireOk();
        raw.post("/v1/test_helpers/faults", "path=/v1/nowhere&status=500").requireOk();
        raw.post("/v1/test_helpers/identity/outcomes", "outcomes[]=verify&match[email]=nobody@example.com")
                .requireOk();
        emulator.submit(emulator.newSession(), "verify", "");
        var body = """
                --x\r
                Content-Disposition: form-data; name="purpose"\r
                \r
                dispute_evidence\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                \r
                a\r
                --x--\r
                """;
        raw.send(
                        "/v1/files",
                        request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .requireOk();
        raw.post("/v1/file_links", "file=" + newest(emulator, "/v1/files?purpose=dispute_evidence"))
                .requireOk();
    }

    @Test
    void parameterWhenAnotherKeyHasWhatItNamesThenSaysSo(Emulator emulator, Emulator other) throws StripeException {
        haveEverything(emulator);
        other.newSession();
        var path = "/v1/events/" + newest(other, "/v1/events") + "/retry";

        var response = other.raw().post(path, "webhook_endpoint=" + newest(emulator, "/v1/webhook_endpoints"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("Emulator-Hint")).isEqualTo(ELSEWHERE);
    }

    @Test
    void changeWhenAnotherKeyHasTheSessionThenSaysSoWithAnIdempotencyKeyToo(Emulator emulator, Emulator other)
            throws StripeException {
        var path = SESSIONS + "/" + emulator.newSession().getId() + "/cancel";

        var response = other.raw().post(path, "", request -> request.header("Idempotency-Key", "once"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Emulator-Hint")).isEqualTo(ELSEWHERE);
    }

    @Test
    void retrieveWhenItBelongsToAConnectedAccountThenSaysSo(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();

        var response = emulator.raw()
                .send(
                        SESSIONS + "/" + id,
                        request -> request.header("Stripe-Account", "acct_1Connected")
                                .GET());

        assertThat(response.header("Emulator-Hint"))
                .isEqualTo("It exists under this key, but with another Stripe-Account or without one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evt_18DljEwFqIDSdi5jsVRbhHRM | That is the id of a notification, and not of a VerificationSession.",
                "we_1 | That is the id of a webhook endpoint, and not of a VerificationSession.",
                "vs_1_secret_2 | That is a client_secret; the id is what stands before _secret_.",
                "vs_18DljEwFqIDSdi5jsVRbhHRM%20 | There is white space around the id.",
                "undefined | That is what an empty variable is written as: the id is missing in the client.",
                "vs_live_1 | It looks like something of Stripe's live mode, of which nothing is known here.",
                "vs_1NuNAILkdIwHu7ixh7OtGMLw | It belongs to another account: Stripe made it, or this emulator did for another key.",
                "vs_1 | ''",
                "cus_1 | That is the id of a customer, and not of a VerificationSession.",
                "pi_1 | ''"
            })
    void retrieveWhenTheIdLooksLikeSomethingElseThenSaysWhat(String id, String hint, Emulator emulator) {
        assertThat(hint(emulator, SESSIONS + "/" + id)).isEqualTo(hint);
    }

    @Test
    void retrieveWhenTheIdIsLikeOneOfTheAccountThenSaysNothingOfOthers(Emulator emulator) throws StripeException {
        var known = emulator.newSession().getId();

        assertThat(hint(emulator, SESSIONS + "/" + known.substring(0, 19) + "zzzzzzzz"))
                .isEmpty();
    }

    @Test
    void retrieveWhenTheEventIsTooOldThenSaysSo(Emulator emulator) throws StripeException {
        emulator.newSession();
        var id = newest(emulator, "/v1/events");
        emulator.advance(Duration.ofDays(31));

        assertThat(hint(emulator, "/v1/events/" + id)).contains("older than 30 days");
    }
}
