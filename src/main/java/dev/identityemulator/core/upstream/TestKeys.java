package dev.identityemulator.core.upstream;

import java.util.regex.Pattern;

/**
 * The keys that may be sent to another server.
 *
 * @see <a href="https://docs.stripe.com/keys">Stripe: API keys</a>
 */
final class TestKeys {

    private static final Pattern FORM = Pattern.compile("(sk|rk|pk)_test_[\\x21-\\x7e]+");

    private TestKeys() {}

    static boolean include(String key) {
        return FORM.matcher(key).matches();
    }
}
