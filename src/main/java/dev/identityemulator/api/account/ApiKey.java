package dev.identityemulator.api.account;

import dev.identityemulator.api.error.KeyErrors;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A test key. The text after {@code sk_test_} names an account, and {@code rk_test_} and {@code pk_test_} with
 * the same text belong to the same account. An ephemeral key names its account by itself.
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
                .flatMap(kind -> kind == KeyKind.EPHEMERAL ? ephemeral(key) : Optional.of(ofName(key, kind)))
                .orElseThrow(() -> KeyErrors.unknown(mask(key)));
    }

    private static ApiKey ofName(String key, KeyKind kind) {
        return new ApiKey(kind, AccountIds.ofKey(nameIn(key, kind)), mask(key));
    }

    private static Optional<ApiKey> ephemeral(String key) {
        return EphemeralSecret.account(key)
                .map(account -> new ApiKey(KeyKind.EPHEMERAL, account, EphemeralSecret.mask(key)));
    }

    /** Whether a request with this key may name this account; an ephemeral key reaches its own only. */
    boolean reaches(String named) {
        return kind == KeyKind.EPHEMERAL ? isOwn(named) : AccountIds.isWellFormed(named);
    }

    /** The account that a request with this key works on. */
    String accountFor(@Nullable String named) {
        return named == null || isOwn(named) ? account : AccountIds.connected(account, named);
    }

    private boolean isOwn(String named) {
        return named.equals(account) || named.equals(AccountIds.nameOfConnected(account));
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
