package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.form.FormPair;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query string as it was sent, but for the parameters that must not be seen. */
final class QueryText {

    private static final String UNREADABLE = "[unreadable]";

    private QueryText() {}

    /** The query with each of its parameters changed; those that stay the same stay as they are escaped. */
    static @Nullable String of(@Nullable String query, UnaryOperator<FormPair> change) {
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1))
                        .map(part -> part.isEmpty() ? part : changed(part, change))
                        .collect(Collectors.joining("&"));
    }

    private static String changed(String part, UnaryOperator<FormPair> change) {
        int equals = part.indexOf('=');
        var name = decoded(equals < 0 ? part : part.substring(0, equals));
        var value = decoded(equals < 0 ? "" : part.substring(equals + 1));
        if (name == null || value == null) {
            return UNREADABLE;
        }
        var sent = new FormPair(name, value, null);
        var shown = change.apply(sent);
        if (shown.equals(sent)) {
            return part;
        }
        return encoded(shown.name()) + (shown.value().isEmpty() ? "" : "=" + encoded(shown.value()));
    }

    private static @Nullable String decoded(String escaped) {
        try {
            return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%5B", "[")
                .replace("%5D", "]");
    }
}
