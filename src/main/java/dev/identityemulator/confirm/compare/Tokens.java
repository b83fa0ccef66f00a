package dev.identityemulator.confirm.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a text of one server into what is compared literally and what differs by nature. */
public final class Tokens {

    private static final Pattern STRIPE =
            Pattern.compile("https://(api|files|verify|dashboard|connect)\\.stripe\\.com");

    private static final Pattern TOKEN =
            Pattern.compile("(?<host>https?://[A-Za-z0-9.-]+(?::\\d+)?)(?:/dashboard(?=/acct_))?"
                    + "|(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)"
                    + "|(?<uuid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                    + "|(?<place>_secret_test_|_secret_|/start/test_|/links/|ek_test_|[?&]page=|_hash=)(?<secret>[A-Za-z0-9+/_-]{20,})"
                    + "|(?<key>(?<kind>sk|rk|ek)_test_(?:\\w*\\*+)+(?<end>\\w{4}))"
                    + "|(?<![A-Za-z0-9_])(?<prefix>[a-z]{2,12}_(?:test_)?)(?<id>(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{14,})"
                    + "|(?<![A-Za-z0-9])(?<random>(?=\\w*[a-z])(?=\\w*[A-Z])(?=\\w*\\d)[A-Za-z0-9]{20,})");

    /** Prefixes of ids whose length is known, so that another one is a difference. */
    private static final Set<String> OF_ONE_LENGTH =
            Set.of("vs_", "vr_", "evt_", "we_", "file_", "link_", "ephkey_", "cus_", "req_", "whsec_");

    private final String origin;
    private final String key;

    /** The tokens in responses of the server with this origin, for this key. */
    public Tokens(String origin, String key) {
        this.origin = origin;
        this.key = key;
    }

    /** A text without its tokens, and these. */
    record Split(List<String> texts, List<Token> tokens) {}

    Split split(String text) {
        var texts = new ArrayList<String>();
        var tokens = new ArrayList<Token>();
        int end = 0;
        var found = TOKEN.matcher(text);
        while (found.find()) {
            var token = token(found);
            if (token != null) {
                texts.add(text.substring(end, found.start()));
                tokens.add(token);
                end = found.end();
            }
        }
        texts.add(text.substring(end));
        return new Split(texts, tokens);
    }

    private @Nullable Token token(Matcher found) {
        var all = found.group();
        if (found.group("host") != null) {
            return isOurs(found.group("host")) ? new Token(TokenKind.HOST, "host", 0, "") : null;
        }
        if (found.group("time") != null) {
            return new Token(TokenKind.TIME, "time", 0, all);
        }
        if (found.group("uuid") != null) {
            return new Token(TokenKind.ID, "uuid", 0, all);
        }
        if (found.group("secret") != null) {
            return new Token(TokenKind.ID, found.group("place") + "…", 0, found.group("secret"));
        }
        if (found.group("key") != null) {
            boolean isOfRun = found.group("kind").equals("ek") || key.endsWith(found.group("end"));
            return isOfRun ? new Token(TokenKind.KEY, "key", 0, "") : null;
        }
        if (found.group("random") != null) {
            return new Token(TokenKind.ID, "random", 0, all);
        }
        var prefix = found.group("prefix");
        var id = found.group("id");
        return new Token(
                TokenKind.ID,
                prefix.substring(0, prefix.length() - 1),
                OF_ONE_LENGTH.contains(prefix) ? id.length() : 0,
                all);
    }

    private boolean isOurs(String host) {
        return host.equals(origin) || STRIPE.matcher(host).matches();
    }
}
