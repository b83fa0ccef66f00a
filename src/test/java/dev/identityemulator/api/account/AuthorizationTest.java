package dev.identityemulator.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test keys get in, by Basic or Bearer; every other caller is told why not. */
@ExtendWith(RunningEmulator.class)
class AuthorizationTest {

    private static final String PATH = "/v1/identity/verification_sessions";
    private static final ExpectedError NO_KEY = ExpectedError.invalid(
                    "You did not provide an API key. You need to provide your API key in the Authorization header,"
                            + " using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See"
                            + " https://stripe.com/docs/api#authentication for details, or we can help at"
                            + " https://support.stripe.com/.")
            .status(401);

    private static RawClient.Response getAs(String authorization, Emulator emulator) {
        return emulator.raw()
                .send(
                        PATH,
                        request -> request.setHeader("Authorization", authorization)
                                .GET());
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void listWhenTheKeyComesInAnyFormThenTheSameAccount(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        var key = emulator.key();

        for (var authorization :
                new String[] {"Bearer " + key, "bearer  " + key, basic(key + ":"), basic(key), basic(key + ":pw")}) {
            var list = getAs(authorization, emulator).requireOk().json();
            assertThat(list.at("/data/0/id").asString()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic", "Basic Og==", "Basic %%%", "Digest x", "sk_test_1"})
    void listWhenNoKeyComesThenUnauthorized(String authorization, Emulator emulator) {
        var response = getAs(authorization, emulator);

        assertThat(ExpectedError.of(response)).isEqualTo(NO_KEY);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Stripe\"");
    }

    @ParameterizedTest
    @CsvSource({
        "whsec_abcdefghijkl1234, ******************1234",
        "sk_prod_abcdefgh1234, ****************1234",
        "ek_test_abcdefgh1234, ek_test_********1234",
        "sk_test_, sk_test_",
        "abc, ***"
    })
    void listWhenTheKeyIsUnknownThenUnauthorizedAndMasked(String key, String masked, Emulator emulator) {
        var response = getAs("Bearer " + key, emulator);

        assertThat(ExpectedError.of(response))
                .isEqualTo(ExpectedError.invalid("Invalid API Key provided: " + masked)
                        .status(401));
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Stripe\"");
        assertThat(response.error().propertyNames()).containsExactly("message", "type");
        assertThat(response.response().headers().map()).doesNotContainKeys("request-id", "stripe-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_", "rk_live_", "pk_live_"})
    void listWhenTheKeyIsLiveThenRejectedMaskedAndToldToRollIt(String prefix, Emulator emulator) {
        var response = getAs(basic(prefix + "verysecretpart1234:"), emulator);

        assertThat(ExpectedError.of(response))
                .isEqualTo(ExpectedError.invalid("Live API Key provided: " + prefix + "**************1234."
                                + " This is Identity Emulator, not Stripe: it takes test keys only (sk_test_...,"
                                + " rk_test_...). If you sent a live key here by mistake, roll it in your Stripe"
                                + " Dashboard.")
                        .status(401));
        assertThat(response.text()).doesNotContain("verysecretpart");
    }

    @Test
    void listWhenTheKeyIsPublishableThenForbidden(Emulator emulator) {
        var key = emulator.key().replace("sk_test_", "pk_test_");

        assertThat(ExpectedError.of(getAs("Bearer " + key, emulator)))
                .isEqualTo(ExpectedError.invalid(
                                "This API call cannot be made with a publishable API key. Please use a secret"
                                        + " API key. You can find a list of your API keys at"
                                        + " https://dashboard.stripe.com/account/apikeys.")
                        .status(403)
                        .code("secret_key_required"));
    }

    @Test
    void listWhenTheKeyIsRestrictedThenTheAccountOfTheSecretKey(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var restricted = emulator.withRestrictedKey();

        assertThat(restricted.sessions().list().getData()).containsExactly(session);
        assertThat(restricted.sessions().cancel(session.getId()).getStatus()).isEqualTo("canceled");
    }

    @Test
    void listWhenRejectedThenStripeJavaThrowsItsOwnExceptions(Emulator emulator) {
        var unknown = Emulator.withKey(emulator.baseUrl(), "sk_prod_abcdefgh1234");
        var publishable = Emulator.withKey(emulator.baseUrl(), "pk_test_abcdefgh1234");

        assertThatThrownBy(() -> unknown.sessions().list()).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> publishable.sessions().list()).isInstanceOf(PermissionException.class);
    }

    @Test
    void createWhenTheKeyIsRejectedThenTheBodyIsNotLookedAt(Emulator emulator) {
        var response = emulator.raw()
                .post(
                        PATH,
                        "{not even a form",
                        request -> request.setHeader("Authorization", "Bearer nobody")
                                .setHeader("Content-Type", "application/json"));

        assertThat(ExpectedError.of(response))
                .isEqualTo(ExpectedError.invalid("Invalid API Key provided: ******")
                        .status(401));
    }
}
