package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The idempotency key of a request, as events name it. */
public final class IdempotencyKeys {

    private static final long VERSION = 0xf000;

    private IdempotencyKeys() {}

    /** The key of a POST, or one made for it as Stripe does; null for any other request. */
    public static @Nullable String of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return null;
        }
        var sent = request.getHeader(ApiHeaders.IDEMPOTENCY_KEY);
        return sent == null ? made() : sent;
    }

    /** A key in the form of a UUID without a version, unlike any key that a client makes. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~VERSION, random.nextLong()).toString();
    }
}
