package dev.identityemulator.confirm.command;

import dev.identityemulator.confirm.run.CannotRunException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key of the user's sandbox: any other is rejected before anything is sent. */
final class StripeKey {

    static final String VARIABLE = "STRIPE_API_KEY";

    private static final Pattern SECRET = Pattern.compile("sk_test_[A-Za-z0-9_]{10,250}");

    private StripeKey() {}

    /**
     * The key in the environment.
     *
     * @throws CannotRunException if there is none, or none that will do; the key is not repeated
     */
    static String of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new CannotRunException("There is no key: set " + VARIABLE
                    + " to a secret test key (sk_test_...) of a sandbox, from Stripe's Dashboard.");
        }
        var key = given.strip();
        if (key.contains("_live_")) {
            throw new CannotRunException(
                    VARIABLE + " is a live key: nothing was sent. Use the secret test key (sk_test_...) of a sandbox.");
        }
        if (key.startsWith("rk_") || key.startsWith("pk_")) {
            throw new CannotRunException(
                    VARIABLE + " is a " + (key.startsWith("rk_") ? "restricted" : "publishable")
                            + " key, which lacks rights that scenarios need. Use the secret test key (sk_test_...) of a sandbox.");
        }
        if (!SECRET.matcher(key).matches()) {
            throw new CannotRunException(VARIABLE + " is no key of Stripe's: a secret test key begins with sk_test_.");
        }
        return key;
    }
}
