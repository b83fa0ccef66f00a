package dev.identityemulator.api.error;

/**
 * The rights of restricted keys that errors name; the names that Stripe's errors have for those of Identity are not known.
 *
 * @see <a href="https://docs.stripe.com/keys/restricted-api-keys">Stripe: Restricted API keys</a>
 */
public enum KeyRight {
    ALL_SENSITIVE_RESULTS("Access all sensitive verification results", "identity_all_sensitive_results_read"),
    VERIFICATION_SESSIONS_WRITE("Verification Sessions and Reports Write", "identity_product_write");

    private final String title;
    private final String id;

    KeyRight(String title, String id) {
        this.title = title;
        this.id = id;
    }

    /** The right as Stripe's sentences name it: its title in the Dashboard, and its id. */
    @Override
    public String toString() {
        return '"' + title + "\" ('" + id + "')";
    }
}
