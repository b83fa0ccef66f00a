package dev.identityemulator.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
