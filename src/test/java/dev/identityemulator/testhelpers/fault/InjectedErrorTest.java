package dev.identityemulator.testhelpers.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Errors by name, and in the words of whoever orders them: the client meets them as it would meet Stripe's. */
@ExtendWith(RunningEmulator.class)
class InjectedErrorTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static Response create(String fault, Emulator emulator) {
        emulator.raw().post("/v1/test_helpers/faults", fault).requireOk();
        return emulator.raw().post(SESSIONS, "type=document");
    }

    private static void requireThrown(
            Class<? extends StripeException> expected, String message, String preset, Emulator emulator)
            throws StripeException {
        emulator.raw()
                .post("/v1/test_helpers/faults", "method=POST&path=" + SESSIONS + "&preset=" + preset)
                .requireOk();

        assertThatThrownBy(emulator::newSession).isInstanceOf(expected).hasMessageContaining(message);
        assertThat(emulator.sessions().list().getData()).isEmpty();
    }

    @Test
    void createWhenIdentityIsNotActivatedThenTheErrorThatApplicationsMatch(Emulator emulator) throws StripeException {
        var response = create("preset=identity_not_activated", emulator);

        assertThat(ExpectedError.of(response))
                .isEqualTo(
                        ExpectedError.invalid("Your account is not set up to use Identity. Please have an account admin"
                                        + " visit https://dashboard.stripe.com/identity/application to get started.")
                                .code("identity_api_invalid_application"));
        requireThrown(InvalidRequestException.class, "not set up", "identity_not_activated", emulator);
    }

    @Test
    void createWhenTheRateIsLimitedThenItsReasonIsInAHeader(Emulator emulator) throws StripeException {
        var response = create("preset=rate_limited", emulator);

        assertThat(ExpectedError.of(response).message(""))
                .isEqualTo(ExpectedError.invalid("").status(429).code("rate_limit"));
        assertThat(response.error().path("message").asString()).startsWith("Request rate limit exceeded.");
        assertThat(response.header("Stripe-Rate-Limited-Reason")).isEqualTo("global-rate");
        assertThat(response.header("Stripe-Should-Retry")).isNotEqualTo("true");
        requireThrown(RateLimitException.class, "rate limit", "rate_limited", emulator);
    }

    @Test
    void createWhenTheObjectIsLockedThenClientsAreToRetry(Emulator emulator) throws StripeException {
        var response = create("preset=lock_timeout", emulator);

        assertThat(ExpectedError.of(response).message(""))
                .isEqualTo(ExpectedError.invalid("").status(429).code("lock_timeout"));
        assertThat(response.error().path("message").asString()).startsWith("This object cannot be accessed right now");
        assertThat(response.header("Stripe-Should-Retry")).isEqualTo("true");
        requireThrown(RateLimitException.class, "cannot be accessed", "lock_timeout", emulator);
    }

    @Test
    void createWhenTheKeyHasExpiredThenItIsNamedMasked(Emulator emulator) throws StripeException {
        var response = create("preset=key_expired", emulator);

        assertThat(ExpectedError.of(response).message(""))
                .isEqualTo(ExpectedError.invalid("").status(401).code("api_key_expired"));
        assertThat(response.error().path("message").asString()).matches("Expired API Key provided: sk_test_\\*+\\w{4}");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Stripe\"");
        requireThrown(AuthenticationException.class, "Expired API Key", "key_expired", emulator);
    }

    @Test
    void createWhenPermissionIsDeniedThenTheRightIsNamed(Emulator emulator) throws StripeException {
        var response = create("preset=permission_denied", emulator);

        assertThat(ExpectedError.of(response).message(""))
                .isEqualTo(ExpectedError.invalid("").status(403));
        assertThat(response.error().path("message").asString())
                .matches("Permission denied\\. The provided key 'sk_test_\\*+\\w{4}' does not have the required"
                        + " permissions for this endpoint on account 'acct_1\\w+'\\. Enabling \"[^\"]+ Write\""
                        + " \\('\\w+'\\) permissions on this key would allow this request to continue\\. You can edit"
                        + " permissions at https://dashboard\\.stripe\\.com/acct_1\\w+/test/apikeys\\.");
        requireThrown(PermissionException.class, "Permission denied", "permission_denied", emulator);
    }

    @Test
    void createWhenAllIsInOwnWordsThenAllOfIt(Emulator emulator) {
        var response = create(
                "status=422&type=card_error&code=odd_one&message=Größe \"x\" fehlt&param=options[document]", emulator);

        assertThat(ExpectedError.of(response))
                .isEqualTo(new ExpectedError(422, "card_error", "odd_one", "options[document]", "Größe \"x\" fehlt"));
        assertThat(response.error().path("doc_url").asString())
                .isEqualTo("https://stripe.com/docs/error-codes/odd-one");
    }

    @Test
    void createWhenOnlyAMessageIsGivenThenNeitherCodeNorParam(Emulator emulator) throws StripeException {
        assertThat(ExpectedError.of(create("status=404&message=Gone.", emulator)))
                .isEqualTo(ExpectedError.invalid("Gone.").status(404));
        assertThat(emulator.sessions().list().getData()).isEmpty();
    }

    @Test
    void createWhenTheCodeIsNotOneOfTheStatusThenStillThatCode(Emulator emulator) {
        assertThat(ExpectedError.of(create("status=400&code=country_unsupported", emulator)))
                .isEqualTo(ExpectedError.invalid("A test ordered this error.").code("country_unsupported"));
    }

    @Test
    void createWhenTheCodeIsOneOfTheStatusThenStripesOwnError(Emulator emulator) {
        var error = ExpectedError.of(create("status=409&code=idempotency_key_in_use", emulator));

        assertThat(error.message()).startsWith("There is currently another in-progress request");
    }
}
