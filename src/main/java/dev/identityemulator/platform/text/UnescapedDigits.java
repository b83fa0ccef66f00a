package dev.identityemulator.platform.text;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text whose digits are all written plainly, and where each of its characters was in the text before. */
final class UnescapedDigits {

    /** A digit as JSON, forms and XML may have it. */
    private static final Pattern ESCAPED =
            Pattern.compile("\\\\u003([0-9])|%3([0-9])|&#[xX]0*3([0-9]);|&#0*(4[89]|5[0-7]);");

    private final String text;
    private final int @Nullable [] starts;

    private UnescapedDigits(String text, int @Nullable [] starts) {
        this.text = text;
        this.starts = starts;
    }

    static UnescapedDigits of(String text) {
        if (!text.contains("\\u003") && !text.contains("%3") && !text.contains("&#")) {
            return new UnescapedDigits(text, null);
        }
        var escaped = ESCAPED.matcher(text);
        if (!escaped.find()) {
            return new UnescapedDigits(text, null);
        }
        var plain = new StringBuilder(text.length());
        var starts = new int[text.length() + 1];
        int at = 0;
        do {
            at = copy(text, at, escaped.start(), plain, starts);
            starts[plain.length()] = at;
            plain.append(digit(escaped));
            at = escaped.end();
        } while (escaped.find());
        copy(text, at, text.length(), plain, starts);
        starts[plain.length()] = text.length();
        return new UnescapedDigits(plain.toString(), Arrays.copyOf(starts, plain.length() + 1));
    }

    private static int copy(String text, int from, int to, StringBuilder plain, int[] starts) {
        for (int i = from; i < to; i++) {
            starts[plain.length()] = i;
            plain.append(text.charAt(i));
        }
        return to;
    }

    private static char digit(MatchResult escaped) {
        var decimal = escaped.group(4);
        if (decimal != null) {
            return (char) Integer.parseInt(decimal);
        }
        var digit = escaped.group(1) != null
                ? escaped.group(1)
                : escaped.group(2) != null ? escaped.group(2) : escaped.group(3);
        return digit.charAt(0);
    }

    String text() {
        return text;
    }

    /** Where the character at this index was before; of the end, the end. */
    int before(int index) {
        return starts == null ? index : starts[index];
    }
}
