package dev.identityemulator.api.account;

import dev.identityemulator.api.resource.Sha256;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Derives an account's id from the key that names it, so that authentication asks no database. */
public final class AccountIds {

    private static final Pattern FORM = Pattern.compile("acct_[0-9A-Za-z]{1,64}");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final String CONNECTED = "/";

    private AccountIds() {}

    /** The account of a key. */
    static String ofKey(String name) {
        return digest(name);
    }

    /** What {@code Stripe-Account} called a connected account, or null for an account of its own. */
    public static @Nullable String nameOfConnected(String account) {
        int separator = account.indexOf(CONNECTED);
        return separator < 0 ? null : account.substring(separator + 1);
    }

    /** The account that a connected account stands below, or null for an account of its own. */
    public static @Nullable String platformOf(String account) {
        int separator = account.indexOf(CONNECTED);
        return separator < 0 ? null : account.substring(0, separator);
    }

    /** Between which two texts the ids of the accounts sort that stand below this one. */
    public static Range connectedTo(String platform) {
        return new Range(platform + CONNECTED, platform + (char) (CONNECTED.charAt(0) + 1));
    }

    /** What sorts after one text and before another. */
    public record Range(String after, String before) {}

    /** The account that {@code Stripe-Account} names below another one. */
    public static String connected(String parent, String named) {
        return parent + CONNECTED + named;
    }

    /** Whether a text can be what data are kept under: an account, or one below another. */
    public static boolean isScope(String account) {
        var platform = platformOf(account);
        return platform == null
                ? isWellFormed(account)
                : isWellFormed(platform) && isWellFormed(account.substring(platform.length() + CONNECTED.length()));
    }

    /** The accounts whose endpoints receive what happens in an account: its own and its platform. */
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
            id.append(ALPHABET.charAt((bytes[i] & 0xff) % ALPHABET.length()));
        }
        return id.toString();
    }
}
