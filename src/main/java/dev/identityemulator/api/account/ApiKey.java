package dev.identityemulator.api.account;

import dev.identityemulator.api.error.KeyErrors;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A test key. The text after {@code sk_test_} names an account, and {@code rk_test_} and {@code pk_test_} with
 * the same text belong to the same account.
 *
 * @param account the id of the account
 * @param masked the key as far as it may be shown
 * @see <a href="https://docs.stripe.com/keys">Stripe: API keys</a>
 */
record ApiKey(KeyKind kind, String account, String masked) {

    private static final Pattern LIVE = Pattern.compile("(sk|rk|pk|ek)_live_.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,247}");
    private static final int SHOWN = 4;

    /**
     * Reads a key.
     *
     * @throws dev.identityemulator.api.error.ApiException if the key is live or unknown
     */
    static ApiKey of(String key) {
        if (isLive(key)) {
            throw KeyErrors.live(mask(key));
        }
        return Arrays.stream(KeyKind.values())
                .filter(kind -> key.startsWith(kind.testPrefix()))
                .filter(kind -> NAME.matcher(nameIn(key, kind)).matches())
                .findFirst()
                .map(kind -> new ApiKey(kind, AccountIds.ofKey(nameIn(key, kind)), mask(key)))
                .orElseThrow(() -> KeyErrors.unknown(mask(key)));
    }

    static boolean isLive(String key) {
        return LIVE.matcher(key).matches();
    }

    private static String nameIn(String key, KeyKind kind) {
        return key.substring(kind.testPrefix().length());
    }

    /** The key with its prefix and its last four characters readable, as far as that leaves most of it hidden. */
    static String mask(String key) {
        int prefix = key.matches("[a-z]{2}_(test|live)_.*") ? 8 : 0;
        int hidden = Math.max(0, key.length() - prefix - SHOWN);
        if (hidden < SHOWN) {
            return key.substring(0, prefix) + "*".repeat(Math.min(key.length() - prefix, 2 * SHOWN));
        }
        return key.substring(0, prefix)
                + "*".repeat(Math.min(hidden, 64))
                + printable(key.substring(key.length() - SHOWN));
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x21-\\x7e]", "*");
    }
}
