package dev.identityemulator.core.requestlog;

import dev.identityemulator.platform.text.CardNumbers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Masks whatever lets its holder do something, by its form: keys, client secrets, signing secrets, tokens of links, card numbers. */
public final class SecretMasker {

    private static final int SHOWN = 4;
    private static final int LEAST_HIDDEN = 8;

    /**
     * A form of secret.
     *
     * @param marker a text that each such secret has, to look for first
     * @param before how many characters of the secret are before the marker
     * @param pattern its two groups are shown and masked
     */
    private record Form(String marker, int before, Pattern pattern) {

        Form(String marker, int before, String pattern) {
            this(marker, before, Pattern.compile(pattern));
        }
    }

    /** An id of the second API. */
    private static final String LONG_ID = "[a-z]{2,12}_test_6[0-9A-Za-z]{41,42}";

    private static final List<Form> FORMS = List.of(
            // A key may have any printable character. A quotation mark ends it, unless JSON escaped it, and so does an
            // apostrophe
            // with nothing of the key behind it.
            new Form(
                    "k_",
                    1,
                    "((?<![0-9A-Za-z])[srpe]k_(?:test_|live_)?)((?:[!-~&&[^\"\\\\]]|\\\\[!-~])+?)"
                            + "(?='?(?:[^!-~\\\\]|\"|\\\\(?![!-~])|$))"),
            new Form("_secret_", 0, "(_secret_)([\\w-]+)"),
            new Form("sec_", 0, "(sec_)([\\w-]{16,})"),
            // a segment of a URL that is this long is no name, and no id but one of the second API
            new Form("/", 0, "(/)(?!" + LONG_ID + "(?![\\w-]))([\\w-]{32,})"));

    private SecretMasker() {}

    /** The text with no secret in it, be it plain text or JSON; of a long one the last four characters are left. */
    public static String mask(String text) {
        var masked = text;
        for (var form : FORMS) {
            masked = masked(masked, form);
        }
        return CardNumbers.masked(masked);
    }

    /** Looks at the places of the marker alone: a pattern would try each character of the text. */
    private static String masked(String text, Form form) {
        int at = text.indexOf(form.marker());
        if (at < 0) {
            return text;
        }
        var secret = form.pattern().matcher(text).useTransparentBounds(true);
        var masked = new StringBuilder();
        int copied = 0;
        for (; at >= 0; at = text.indexOf(form.marker(), Math.max(at + 1, copied))) {
            int start = at - form.before();
            if (start >= copied && secret.region(start, text.length()).lookingAt()) {
                masked.append(text, copied, start).append(masked(secret));
                copied = secret.end();
            }
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    private static String masked(MatchResult secret) {
        var hidden = secret.group(2);
        var last = hidden.substring(Math.max(0, hidden.length() - SHOWN));
        boolean hidesEnough = hidden.length() >= SHOWN + LEAST_HIDDEN;
        return secret.group(1) + "****" + (hidesEnough && last.matches("[0-9A-Za-z]+") ? last : "");
    }
}
