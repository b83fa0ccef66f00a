package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.resource.RandomText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token in a link and a client secret. Like Stripe's, it is base 64 and begins with the account. It names its session, so
 * that no index over all accounts is needed. Its random part keeps it secret.
 */
public record LinkToken(String account, String session) {

    private static final Pattern FORM = Pattern.compile("test_([0-9A-Za-z]{1,1000})");
    private static final Pattern CONTENT =
            Pattern.compile("(acct_[0-9A-Za-z/_]+),([_-])([0-9A-Za-z]+)([0-9A-Za-z]{17})");
    private static final int RANDOM_LENGTH = 17; // 101 bits, and as long as Stripe's together with the names
    private static final String SESSION = VerificationSession.PREFIX + "_1";

    /** The beginning of a session's id that a seed chose. */
    private static final String CHOSEN = VerificationSession.PREFIX + "_";

    /** A new token for a session. */
    static String fresh(String account, String session) {
        boolean chosen = !session.startsWith(SESSION);
        var name = chosen ? ",-" + session.substring(CHOSEN.length()) : ",_" + session.substring(SESSION.length());
        var content = account + name + RandomText.alphanumeric(RANDOM_LENGTH);
        var base64 = Base64.getEncoder().withoutPadding();
        return "test_" + base64.encodeToString(content.getBytes(StandardCharsets.US_ASCII));
    }

    /** The account and session that a token names, valid or not; empty if the text does not have the form of a token. */
    public static Optional<LinkToken> read(String token) {
        var form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        var content = CONTENT.matcher(decoded(form.group(1)));
        return content.matches()
                ? Optional.of(new LinkToken(
                        content.group(1), (content.group(2).equals("-") ? CHOSEN : SESSION) + content.group(3)))
                : Optional.empty();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException cutOff) {
            return "";
        }
    }
}
