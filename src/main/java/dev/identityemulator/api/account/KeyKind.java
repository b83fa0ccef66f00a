package dev.identityemulator.api.account;

/**
 * The kinds of API keys that make calls.
 *
 * @see <a href="https://docs.stripe.com/keys">Stripe: API keys</a>
 */
public enum KeyKind {
    /** {@code sk_}: may do everything but see the sensitive results of a verification. */
    SECRET("sk"),
    /** {@code rk_}: has every right in the emulator. */
    RESTRICTED("rk"),
    /** {@code pk_}: known to browsers, and rejected by every call that is not meant for them. */
    PUBLISHABLE("pk"),
    /** {@code ek_}: opens one object for an hour, and nothing else. */
    EPHEMERAL("ek");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    String testPrefix() {
        return prefix + "_test_";
    }
}
