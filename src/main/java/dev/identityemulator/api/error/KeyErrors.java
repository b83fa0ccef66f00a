package dev.identityemulator.api.error;

/**
 * The errors of a key that is absent, unknown or insufficient.
 *
 * @see <a href="https://docs.stripe.com/keys">Stripe: API keys</a>
 */
public final class KeyErrors {

    private static final String WHO_SEES_RESULTS =
            "In this emulator every rk_test_ key sees sensitive results for 48 hours after the verification;"
                    + " the setting emulator.keys.sensitive-results=any shows them to every key, without an end.";

    private static final String TEST_KEYS = "Any key that begins with sk_test_ works here, such as sk_test_123";
    private static final String EPHEMERAL = "ek_test_";
    private static final String EPHEMERAL_ENDS = "An ephemeral key is known here if this emulator made it, until it is"
            + " deleted, or its session is redacted, or its account emptied.";
    private static final String KNOWN_PREFIX = "(sk|rk|pk)_test_.*";

    private KeyErrors() {}

    public static ApiException none() {
        var message = "You did not provide an API key. You need to provide your API key in the Authorization header,"
                + " using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See"
                + " https://stripe.com/docs/api#authentication for details, or we can help at"
                + " https://support.stripe.com/.";
        return unauthorized(message, "Basic")
                .hint(TEST_KEYS + ", as a bearer token or as in curl -u sk_test_123:")
                .build();
    }

    public static ApiException unknown(String maskedKey) {
        if (maskedKey.startsWith(EPHEMERAL)) {
            return invalid("Invalid API Key provided: " + maskedKey, EPHEMERAL_ENDS);
        }
        var hint = maskedKey.matches(KNOWN_PREFIX)
                ? "A key ends with 1 to 247 visible characters of ASCII, without spaces: " + maskedKey + " does not."
                : TEST_KEYS + "; what was sent is " + maskedKey + ".";
        return invalid("Invalid API Key provided: " + maskedKey, hint);
    }

    public static ApiException live(String maskedKey) {
        return invalid(
                "Live API Key provided: " + maskedKey
                        + ". This is Identity Emulator, not Stripe: it takes test keys only (sk_test_..., rk_test_...)."
                        + " If you sent a live key here by mistake, roll it in your Stripe Dashboard.",
                TEST_KEYS + ".");
    }

    public static ApiException publishable() {
        var message = "This API call cannot be made with a publishable API key. Please use a secret API key. You can"
                + " find a list of your API keys at https://dashboard.stripe.com/account/apikeys.";
        return ApiException.status(403, message)
                .code(ErrorCode.SECRET_KEY_REQUIRED)
                .hint(
                        "A pk_test_ key is for pages in browsers; its account is that of the sk_test_ key with the same ending.")
                .beforeWork()
                .build();
    }

    /** The call of a page in a browser, where no other key should ever be. */
    public static ApiException notPublishable(String maskedKey) {
        return ApiException.status(
                        403,
                        "This API call is made with a publishable API key (pk_test_...), and not with " + maskedKey
                                + ". Never show a secret API key to a browser.")
                .beforeWork()
                .build();
    }

    public static ApiException noAccessToAccount(String maskedKey, String account) {
        var message = "The provided key '" + maskedKey + "' does not have access to account '" + Truncated.of(account)
                + "' (or that account does not exist). Application access may have been revoked.";
        return ApiException.status(403, message)
                .code(ErrorCode.ACCOUNT_INVALID)
                .beforeWork()
                .build();
    }

    /** A restricted key lacks this right. */
    public static ApiException lacksRight(String maskedKey, String account, KeyRight right) {
        return lackingRight(maskedKey, account, right).build();
    }

    /** An ephemeral key has no right to this call, or the call is for ephemeral keys only. */
    public static ApiException lacksPermission(String maskedKey, String account) {
        var message = "The provided key '" + maskedKey + "' does not have the required permissions for this endpoint on"
                + " account '" + account + "'. Having more permissions would allow this request to continue.";
        return ApiException.status(403, message)
                .hint(
                        maskedKey.startsWith(EPHEMERAL)
                                ? "An ephemeral key opens the page of its own session, and uploads for it; nothing else."
                                : "Only a mobile SDK makes this call, with an ephemeral key of the session.")
                .beforeWork()
                .build();
    }

    /** A restricted key sees these results only while they are recent. */
    public static ApiException resultsNotRecent(String maskedKey, String account) {
        return lackingRight(maskedKey, account, KeyRight.ALL_SENSITIVE_RESULTS)
                .hint(WHO_SEES_RESULTS)
                .build();
    }

    /** Only restricted keys see these results, and the key is a secret key. */
    public static ApiException resultsNeedRestrictedKey() {
        var message = "To access sensitive verification results, configure a restricted API key with appropriate"
                + " permissions. Learn more here: https://stripe.com/docs/identity/access-verification-results.";
        return ApiException.status(403, message)
                .hint(WHO_SEES_RESULTS)
                .beforeWork()
                .build();
    }

    private static ApiException.Builder lackingRight(String maskedKey, String account, KeyRight right) {
        var message = "Permission denied. The provided key '" + maskedKey + "' does not have the required permissions"
                + " for this endpoint on account '" + account + "'. Enabling " + right + " permissions on this key"
                + " would allow this request to continue. You can edit permissions at https://dashboard.stripe.com/"
                + account + "/test/apikeys.";
        return ApiException.status(403, message).beforeWork();
    }

    /** A key that was once valid. */
    public static ApiException expired(String maskedKey) {
        return ApiException.status(401, "Expired API Key provided: " + maskedKey)
                .code(ErrorCode.API_KEY_EXPIRED)
                .header("WWW-Authenticate", "Bearer realm=\"Stripe\"")
                .beforeWork()
                .build();
    }

    private static ApiException invalid(String message, String hint) {
        return unauthorized(message, "Bearer").anonymous().hint(hint).build();
    }

    private static ApiException.Builder unauthorized(String message, String scheme) {
        return ApiException.status(401, message)
                .header("WWW-Authenticate", scheme + " realm=\"Stripe\"")
                .beforeWork();
    }
}
