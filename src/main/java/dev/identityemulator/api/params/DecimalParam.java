package dev.identityemulator.api.params;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A decimal number in any spelling that a client library writes, such as {@code 0.01}, {@code .01} or {@code 1E-2}. */
final class DecimalParam {

    /** Exponents are short, as a few characters could else stand for a number that fills the memory. */
    private static final Pattern FORM =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");

    private DecimalParam() {}

    /** The number; null if the text is none. */
    static @Nullable BigDecimal read(String text) {
        var stripped = text.strip();
        return FORM.matcher(stripped).matches() ? new BigDecimal(stripped) : null;
    }
}
