package dev.identityemulator.api.error;

/**
 * The refusals of a caller whose key is absent, unknown or not enough.
 *
 * @see <a href="https://docs.stripe.com/keys">Stripe: API keys</a>
 */
public final class KeyErrors {

    private KeyErrors() {}

    public static ApiException none() {
        var message = "You did not provide an API key. You need to provide your API key in the Authorization header,"
                + " using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See"
                + " https://stripe.com/docs/api#authentication for details, or we can help at"
                + " https://support.stripe.com/.";
        return unauthorized(message);
    }

    public static ApiException unknown(String maskedKey) {
        return unauthorized("Invalid API Key provided: " + maskedKey);
    }

    public static ApiException live(String maskedKey) {
        return unauthorized("Live API Key provided: " + maskedKey
                + ". This is Identity Emulator, not Stripe: it takes test keys only (sk_test_..., rk_test_...)."
                + " If you sent a live key here by mistake, roll it in your Stripe Dashboard.");
    }

    public static ApiException publishable() {
        var message = "This API call cannot be made with a publishable API key. Please use a secret API key. You can"
                + " find a list of your API keys at https://dashboard.stripe.com/account/apikeys.";
        return ApiException.status(403, message)
                .code(ErrorCode.SECRET_KEY_REQUIRED)
                .beforeWork()
                .build();
    }

    /** The call of a page that a browser shows; no other key should ever be found there. */
    public static ApiException notPublishable(String maskedKey) {
        return ApiException.status(
                        403,
                        "This API call is made with a publishable API key (pk_test_...), and not with " + maskedKey
                                + ". Never show a secret API key to a browser.")
                .beforeWork()
                .build();
    }

    public static ApiException noAccessToAccount(String maskedKey, String account) {
        var message = "The provided key '" + maskedKey + "' does not have access to account '" + Excerpt.of(account)
                + "' (or that account does not exist). Application access may have been revoked.";
        return ApiException.status(403, message)
                .code(ErrorCode.ACCOUNT_INVALID)
                .beforeWork()
                .build();
    }

    /** A key that may make the call, but may not see what it asks for; {@code right} is the permission that would allow it. */
    public static ApiException lacksRight(String maskedKey, String account, String right, String remedy) {
        var message = "The provided key '" + maskedKey + "' does not have the required permissions for this endpoint on"
                + " account '" + account + "'. Having the '" + right
                + "' permission would allow this request to continue. " + remedy;
        return ApiException.status(403, message).beforeWork().build();
    }

    private static ApiException unauthorized(String message) {
        return ApiException.status(401, message)
                .header("WWW-Authenticate", "Basic realm=\"Stripe\"")
                .beforeWork()
                .build();
    }
}
