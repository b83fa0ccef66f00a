package dev.identityemulator.browser.onramp;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What each entry on the onramp page does, as a plain form sends it. */
@ExtendWith(RunningEmulator.class)
class OnrampFormTest {

    private static final String KNOWN = "email=a@b.c&code=000000&last-name=verified";
    private static final String FULL =
            "email=a@b.c&code=000000&last-name=Doe&ssn=000-00-0000&address-line1=address_full_match";

    private static RawClient.Response submit(Emulator emulator, JsonNode session, String form) {
        var path = session.path("redirect_url").asString().replace(emulator.baseUrl(), "");
        return emulator.raw().post(path, Form.of(form.split("&")));
    }

    private static JsonNode after(Emulator emulator, JsonNode session) throws StripeException {
        return new OnrampCalls(emulator).retrieve(session.path("id").asString());
    }

    @ParameterizedTest
    @CsvSource({
        KNOWN + ", requires_payment",
        FULL + ", requires_payment",
        "email=a@b.c&code=000000&last-name=Doe&ssn=123456789&address-line1=address_full_match, rejected",
        "email=a@b.c&code=000000&last-name=Doe&ssn=000000000&address-line1=1 Main Street, rejected"
    })
    void signInWhenCompleteThenQuotedOrRejected(String form, String status, Emulator emulator) throws StripeException {
        var session = new OnrampCalls(emulator).create();

        var response = submit(emulator, session, form);

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("Location"))
                .startsWith("onramp?session_hash=")
                .endsWith("&step=look");
        assertThat(after(emulator, session).path("status").asString()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "email=a&code=000000&last-name=Verified, onramp-email-error",
        "email=a@b.c&code=123456&last-name=Verified, onramp-code-error",
        "email=a@b.c&code=000000, onramp-last-name-error",
        "email=a@b.c&code=000000&last-name=Doe, onramp-ssn-error",
        KNOWN + "&amount=ten, onramp-amount-error",
        KNOWN + "&amount=0, onramp-amount-error",
        KNOWN + "&amount=1.001, onramp-amount-error",
        KNOWN + "&currency=btc&network=base, onramp-currency-error",
        KNOWN + "&wallet=nowhere, onramp-wallet-error"
    })
    void signInWhenSomethingIsWrongThenTheFieldSaysSoAndItStays(String form, String error, Emulator emulator)
            throws StripeException {
        var session = new OnrampCalls(emulator).create();

        var response = submit(emulator, session, form);

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text()).contains("id=\"" + error + "\"").contains("value=\"a");
        assertThat(after(emulator, session)).isEqualTo(session);
    }

    @Test
    void payWhenDeclinedOrUnknownThenItStaysAndAnotherCardPays(Emulator emulator) throws StripeException {
        var session = new OnrampCalls(emulator).create();
        submit(emulator, session, KNOWN);

        var unknown = submit(emulator, session, "card=4111 1111 1111 1112");
        var declined = submit(emulator, session, "card=4000-0000-0000-0002");
        var before = after(emulator, session);
        var paid = submit(emulator, session, "card=4242 4242 4242 4242");

        assertThat(unknown.text()).contains("Enter a test card");
        assertThat(declined.text()).contains("Your card was declined");
        assertThat(before.path("status").asString()).isEqualTo("requires_payment");
        assertThat(paid.status()).isEqualTo(303);
        assertThat(after(emulator, session).path("status").asString()).isEqualTo("fulfillment_processing");
    }

    @Test
    void pageWhenTheLinkIsWrongThenADeadLink(Emulator emulator) throws StripeException {
        var session = new OnrampCalls(emulator).create();
        var path = session.path("redirect_url").asString().replace(emulator.baseUrl(), "");

        var changed = emulator.raw().get(path.substring(0, path.length() - 3) + "abc");
        var none = emulator.raw().get("/onramp");

        assertThat(changed.status()).isEqualTo(404);
        assertThat(changed.text()).contains("data-testid=\"dead-link\"");
        assertThat(none.status()).isEqualTo(404);
        assertThat(emulator.raw().post("/onramp", KNOWN).status()).isEqualTo(404);
    }
}
