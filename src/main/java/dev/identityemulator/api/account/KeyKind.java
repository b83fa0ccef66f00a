package dev.identityemulator.api.account;

/**
 * The kinds of API keys that make calls.
 *
 * @see <a href="https://docs.stripe.com/keys">Stripe: API keys</a>
 */
public enum KeyKind {
    /** {@code sk_}: all but the sensitive results of a verification. */
    SECRET("sk"),
    /** {@code rk_}: here, every right there is. */
    RESTRICTED("rk"),
    /** {@code pk_}: known to browsers, and refused by every call that is not made for them. */
    PUBLISHABLE("pk");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    String testPrefix() {
        return prefix + "_test_";
    }
}
