package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.resource.RandomText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the address of a session's page carries. It names its session, and its random part keeps it secret. */
record OnrampHash(String account, String session) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,1000}");
    private static final Pattern CONTENT = Pattern.compile("(acct_[0-9A-Za-z/_]+),(cos_[0-9A-Za-z]+),[0-9A-Za-z]+");
    private static final int RANDOM_LENGTH = 40;

    /** A new text for a session. */
    static String fresh(String account, String session) {
        var content = account + "," + session + "," + RandomText.alphanumeric(RANDOM_LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.US_ASCII));
    }

    /** The account and session that a text names; empty if it does not have the form. */
    static Optional<OnrampHash> read(String text) {
        var content = CONTENT.matcher(FORM.matcher(text).matches() ? decoded(text) : "");
        return content.matches() ? Optional.of(new OnrampHash(content.group(1), content.group(2))) : Optional.empty();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException cutOff) {
            return "";
        }
    }
}
