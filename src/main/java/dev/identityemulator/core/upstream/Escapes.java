package dev.identityemulator.core.upstream;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads characters that are escaped as in a form or in JSON, {@code %5F} and a backslash with {@code u005F}; others stay as they are. */
final class Escapes {

    /** An escaped backslash is read too, so that none is taken for the beginning of an escape. */
    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})|\\\\u00([0-9A-Fa-f]{2})|\\\\\\\\");

    private static final int HEXADECIMAL = 16;

    private Escapes() {}

    /** Whether there may be any in these bytes. */
    static boolean maybeIn(byte[] text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text[i] == '%' || text[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** The text without escapes. */
    static String decoded(String text) {
        return ESCAPED.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
        var code = escape.group(1) == null ? escape.group(2) : escape.group(1);
        return code == null ? escape.group() : String.valueOf((char) Integer.parseInt(code, HEXADECIMAL));
    }
}
