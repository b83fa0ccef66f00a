package dev.identityemulator.session;

import dev.identityemulator.api.resource.RandomText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token of a link: it names its session, so that no index over all accounts is needed to find that, and it is secret by
 * what is random in it.
 */
record LinkToken(String account, String session) {

    private static final Pattern FORM = Pattern.compile("test_([0-9a-z]{1,250})([0-9A-Za-z]{30})");
    private static final Pattern NAMES = Pattern.compile("(acct_[0-9A-Za-z/_]+) (vs_[0-9A-Za-z]+)");
    private static final int RANDOM_LENGTH = 30;
    private static final int RADIX = 36;

    /** One for a session that nobody has seen. */
    static String fresh(String account, String session) {
        var name = new BigInteger(1, (account + " " + session).getBytes(StandardCharsets.UTF_8));
        return "test_" + name.toString(RADIX) + RandomText.alphanumeric(RANDOM_LENGTH);
    }

    /** What a token names, be the token valid or not; nothing if no token was ever made like it. */
    static Optional<LinkToken> read(String token) {
        var form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        var name = new String(new BigInteger(form.group(1), RADIX).toByteArray(), StandardCharsets.UTF_8);
        var names = NAMES.matcher(name);
        return names.matches() ? Optional.of(new LinkToken(names.group(1), names.group(2))) : Optional.empty();
    }
}
