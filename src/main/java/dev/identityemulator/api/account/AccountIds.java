package dev.identityemulator.api.account;

import dev.identityemulator.api.resource.Base62;
import dev.identityemulator.api.resource.Sha256;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Derives an account's id from the key that names it, so that authentication asks no database. */
public final class AccountIds {

    private static final Pattern FORM = Pattern.compile("acct_[0-9A-Za-z]{1,64}");
    private static final int LENGTH = 16;
    private static final String CONNECTED = "/";

    private AccountIds() {}

    /** The account of a key. */
    static String ofKey(String name) {
        return digest(name);
    }

    /** The name that {@code Stripe-Account} gave a connected account, or null for a key's own account. */
    public static @Nullable String nameOfConnected(String account) {
        int separator = account.indexOf(CONNECTED);
        return separator < 0 ? null : account.substring(separator + 1);
    }

    /** The platform of a connected account, or null for a key's own account. */
    public static @Nullable String platformOf(String account) {
        int separator = account.indexOf(CONNECTED);
        return separator < 0 ? null : account.substring(0, separator);
    }

    /** The range that the ids of this platform's connected accounts sort in. */
    public static Range connectedTo(String platform) {
        return new Range(platform + CONNECTED, platform + (char) (CONNECTED.charAt(0) + 1));
    }

    /** The texts that sort after one and before another. */
    public record Range(String after, String before) {}

    /** The connected account that {@code Stripe-Account} names. */
    public static String connected(String parent, String named) {
        return parent + CONNECTED + named;
    }

    /** Whether a text can be the account of a row: a key's own account, or a connected one. */
    public static boolean isScope(String account) {
        var platform = platformOf(account);
        return platform == null
                ? isWellFormed(account)
                : isWellFormed(platform) && isWellFormed(account.substring(platform.length() + CONNECTED.length()));
    }

    /** The accounts whose endpoints receive an account's events: itself and its platform. */
    public static List<String> receiving(String account) {
        var platform = platformOf(account);
        return platform == null ? List.of(account) : List.of(account, platform);
    }

    /** Whether a text can be the name of an account. */
    public static boolean isWellFormed(String account) {
        return FORM.matcher(account).matches();
    }

    private static String digest(String text) {
        var bytes = Sha256.of(text);
        var id = new StringBuilder("acct_1");
        for (int i = 0; i < LENGTH - 1; i++) {
            id.append(Base62.DIGITS.charAt((bytes[i] & 0xff) % Base62.DIGITS.length()));
        }
        return id.toString();
    }
}
