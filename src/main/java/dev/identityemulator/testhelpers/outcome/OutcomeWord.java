package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.stripe.identity.check.VerificationError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words for an outcome: {@code verify}, {@code unverify}, or {@code unverify:} and an error code. */
final class OutcomeWord {

    private static final String VERIFY = "verify";
    private static final String UNVERIFY = "unverify";

    private OutcomeWord() {}

    /**
     * Checks a word.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is none of the words
     */
    static void check(String param, String word) {
        if (!words().contains(word)) {
            throw ParamErrors.invalidEnum(param, words());
        }
    }

    /** The error of a word, or null if every check passes. */
    static @Nullable VerificationError error(String word) {
        if (word.equals(VERIFY)) {
            return null;
        }
        return word.equals(UNVERIFY)
                ? VerificationError.DOCUMENT_UNVERIFIED_OTHER
                : VerificationError.valueOf(
                        word.substring(UNVERIFY.length() + 1).toUpperCase(Locale.ROOT));
    }

    private static List<String> words() {
        var failures = Arrays.stream(VerificationError.values())
                .map(error -> UNVERIFY + ":" + error.name().toLowerCase(Locale.ROOT));
        return Stream.concat(Stream.of(VERIFY, UNVERIFY), failures).toList();
    }
}
