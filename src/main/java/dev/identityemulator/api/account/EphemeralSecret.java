package dev.identityemulator.api.account;

import dev.identityemulator.api.resource.RandomText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of an ephemeral key. Like Stripe's, it begins with its account in base 64, so that no index over all accounts is
 * needed; whether the account made such a key is another question.
 */
public final class EphemeralSecret {

    private static final String PREFIX = KeyKind.EPHEMERAL.testPrefix();
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9A-Za-z]{1,230})_[0-9A-Za-z]{10}");
    private static final int RANDOM_LENGTH = 31;
    private static final int ENDING_LENGTH = 8;
    private static final int SHOWN_AT_FRONT = 10;
    private static final int SHOWN_AT_END = 4;

    private EphemeralSecret() {}

    /** A new key of an account. */
    public static String fresh(String account) {
        var content = account + "," + RandomText.alphanumeric(RANDOM_LENGTH);
        var base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(content.getBytes(StandardCharsets.US_ASCII)) + "_00"
                + RandomText.alphanumeric(ENDING_LENGTH);
    }

    /** The account that a key names; empty if the text does not have the form of such a key. */
    static Optional<String> account(String key) {
        var form = FORM.matcher(key);
        return form.matches()
                ? Optional.of(decoded(form.group(1)).replaceFirst(",[0-9A-Za-z]{1,64}$", ""))
                        .filter(AccountIds::isScope)
                : Optional.empty();
    }

    /** The key with most of it hidden, as Stripe shows such keys. */
    static String mask(String key) {
        return key.substring(0, SHOWN_AT_FRONT) + "***_******" + key.substring(key.length() - SHOWN_AT_END);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException cutOff) {
            return "";
        }
    }
}
