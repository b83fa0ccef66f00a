package dev.identityemulator.core.requestlog;

import dev.identityemulator.core.personaldata.JsonRedactor;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query string as it was sent, but for what must not be seen. */
final class QueryText {

    private static final String UNREADABLE = "[unreadable]";

    private QueryText() {}

    /** With secrets masked, escaped ones too. */
    static @Nullable String masked(@Nullable String query) {
        return query == null ? null : each(query, QueryText::maskedPair, "&");
    }

    /** With nothing but names in the place of what may be personal. */
    static @Nullable String redacted(@Nullable String query) {
        return query == null ? null : each(query, QueryText::redactedPair, "&");
    }

    /** The text of something escaped; as it is, where it is badly escaped. */
    static String decoded(String escaped) {
        try {
            return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return escaped;
        }
    }

    private static String each(String query, UnaryOperator<String> change, String separator) {
        return Arrays.stream(query.split(separator, -1)).map(change).collect(Collectors.joining(separator));
    }

    private static String maskedPair(String pair) {
        return pair.indexOf('=') < 0 && pair.indexOf('%') < 0
                ? SecretMasker.mask(pair)
                : each(pair, QueryText::maskedPart, "=");
    }

    private static String maskedPart(String part) {
        if (part.indexOf('%') < 0) {
            return SecretMasker.mask(part);
        }
        try {
            var text = URLDecoder.decode(part, StandardCharsets.UTF_8);
            var masked = SecretMasker.mask(text);
            return masked.equals(text) ? part : URLEncoder.encode(masked, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return UNREADABLE;
        }
    }

    private static String redactedPair(String pair) {
        var name = decoded(pair.split("=", 2)[0]);
        var root = name.split("\\[", 2)[0];
        if (pair.isEmpty() || !ParamRedactor.isPersonal(name)) {
            return pair;
        }
        return (ParamRedactor.isWord(root) ? root + "=" : "") + JsonRedactor.TEXT;
    }
}
