import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionCreateParams;
import java.util.Map;

/** Each class of error. */
final class Errors implements Part {

    @Override
    public void run() {
        int retries = Stripe.getMaxNetworkRetries();
        Stripe.setMaxNetworkRetries(0);
        Checks.check("InvalidRequestException", this::invalid);
        Checks.check("AuthenticationException", () -> {
            var none = RequestOptions.builder().setApiKey("sk_none").build();
            var failure = Checks.rejects(AuthenticationException.class, () -> VerificationSession.retrieve("vs_1", none));
            Checks.equal(401, failure.getStatusCode());
        });
        Checks.check("IdempotencyException", () -> {
            var account = new Account();
            VerificationSession.create(Account.document(), account.options("one"));
            Checks.rejects(
                    IdempotencyException.class,
                    () -> VerificationSession.create(Map.of("type", "id_number"), account.options("one")));
        });
        Checks.check("ApiConnectionException", () -> {
            Stripe.overrideApiBase("http://127.0.0.1:9");
            Checks.rejects(ApiConnectionException.class, () -> new Account().create());
        });
        Stripe.overrideApiBase(Account.BASE);
        rejects(PermissionException.class, "preset=permission_denied", 403, null);
        rejects(RateLimitException.class, "preset=rate_limited", 429, "rate_limit");
        rejects(ApiException.class, "status=500", 500, null);
        rejects(ApiException.class, "status=409", 409, "lock_timeout");
        rejects(ApiException.class, "status=409&code=idempotency_key_in_use", 409, "idempotency_key_in_use");
        rejects(InvalidRequestException.class, "preset=identity_not_activated", 400, "identity_api_invalid_application");
        Stripe.setMaxNetworkRetries(retries);
    }

    private void invalid() {
        var account = new Account();
        var empty = VerificationSessionCreateParams.builder().build();
        var failure = Checks.rejects(
                InvalidRequestException.class, () -> VerificationSession.create(empty, account.options()));
        Checks.equal("type", failure.getParam());
        Checks.equal("parameter_missing", failure.getCode());
        Checks.equal(Generation.USER_MESSAGE ? "Missing required param: type." : null, failure.getUserMessage());
        var missing = Checks.rejects(InvalidRequestException.class, () -> account.retrieve("vs_none"));
        Checks.equal("resource_missing", missing.getCode());
        Checks.equal(404, missing.getStatusCode());
    }

    private static <T extends StripeException> void rejects(Class<T> kind, String fault, int status, String code) {
        Checks.check(kind.getSimpleName() + " of " + fault, () -> {
            var account = new Account();
            account.fault("method=POST&times=0&" + fault);
            var failure = Checks.rejects(kind, account::create);
            Checks.equal(status, failure.getStatusCode());
            Checks.that(code == null || code.equals(failure.getCode()), failure.getCode());
        });
    }
}
