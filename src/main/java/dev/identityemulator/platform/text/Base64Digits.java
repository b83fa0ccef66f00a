package dev.identityemulator.platform.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds long runs of digits in what Base64 has encoded, wherever in it they begin. */
final class Base64Digits {

    /** Three times the encoding of three characters that are digits, or stand between groups of digits. */
    private static final Pattern RUN = Pattern.compile("(?:[IKLMNO][CDSTijyz][AEIMQUYcgks0][w-z0-5gtr]){3,}");

    private static final int QUAD = 4;
    private static final String REDACTED = "[redacted]";

    private Base64Digits() {}

    /** The text without the runs of which this is true once they are decoded. */
    static String redacted(String text, Predicate<String> secret) {
        var run = RUN.matcher(text);
        var result = new StringBuilder();
        int copied = 0;
        for (int at = first(text, 0); at < text.length(); ) {
            if (!run.region(at, text.length()).lookingAt()) {
                at = first(text, at + 1);
                continue;
            }
            int end = end(text, run.end());
            int start = beginning(text, at, end, copied, secret);
            if (start >= 0) {
                result.append(text, copied, start).append(REDACTED);
                copied = end;
            }
            at = first(text, run.end());
        }
        return copied == 0 ? text : result.append(text, copied, text.length()).toString();
    }

    /** Where the next character is with which a run may begin: there are few, and the pattern would try each character. */
    private static int first(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) < 'I' || text.charAt(at) > 'O')) {
            at++;
        }
        return at;
    }

    /** Where the secret begins, which may be in the group of four before; negative if there is none. */
    private static int beginning(String text, int start, int end, int least, Predicate<String> secret) {
        if (secret.test(decoded(text.substring(start, end)))) {
            return start;
        }
        int before = start - QUAD;
        boolean is = before >= least
                && text.substring(before, start).chars().allMatch(Base64Digits::isOfTheAlphabet)
                && secret.test(decoded(text.substring(before, end)));
        return is ? before : -1;
    }

    /** What is left of one group of four after, in which the last digits may be. */
    private static int end(String text, int end) {
        int at = end;
        while (at < text.length() && at < end + QUAD && isOfTheAlphabet(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfTheAlphabet(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }

    private static String decoded(String encoded) {
        boolean odd = encoded.length() % QUAD == 1;
        var whole = odd ? encoded.substring(0, encoded.length() - 1) : encoded;
        var bytes = Base64.getDecoder().decode(whole.replace('-', '+').replace('_', '/'));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
