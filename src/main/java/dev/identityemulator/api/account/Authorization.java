package dev.identityemulator.api.account;

import dev.identityemulator.api.error.KeyErrors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * Finds the key in an {@code Authorization} header: as a bearer token, or as the user of basic authentication.
 *
 * @see <a href="https://docs.stripe.com/api/authentication">Stripe: Authentication</a>
 */
final class Authorization {

    /** Clients send the same header with each request; a header that is longer than keys need is not cached. */
    private static final ConcurrentLruCache<String, ApiKey> KNOWN =
            new ConcurrentLruCache<>(500, header -> ApiKey.of(text(header)));

    private static final int LONGEST_KNOWN = 400;

    private Authorization() {}

    /**
     * The key in a header.
     *
     * @throws dev.identityemulator.api.error.ApiException if the header has no key, or the key is unknown
     */
    static ApiKey key(@Nullable String header) {
        return header == null || header.length() > LONGEST_KNOWN ? ApiKey.of(text(header)) : KNOWN.get(header);
    }

    /** The text of the key. */
    static String text(@Nullable String header) {
        var parts = header == null ? new String[0] : header.strip().split("\\s+", 2);
        if (parts.length < 2) {
            throw KeyErrors.none();
        }
        var key = switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> parts[1].strip();
            case "basic" -> user(parts[1].strip());
            default -> "";
        };
        if (key.isEmpty()) {
            throw KeyErrors.none();
        }
        return key;
    }

    private static String user(String credentials) {
        try {
            var text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? text : text.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
