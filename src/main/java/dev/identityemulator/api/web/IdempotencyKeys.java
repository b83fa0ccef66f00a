package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The idempotency key that events name of the request which caused them. */
public final class IdempotencyKeys {

    private static final long VERSION = 0xf000;

    private IdempotencyKeys() {}

    /** Of a POST the key that was sent, or one that is made for it, as Stripe does; null of any other request. */
    public static @Nullable String of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return null;
        }
        var sent = request.getHeader(ApiHeaders.IDEMPOTENCY_KEY);
        return sent == null ? made() : sent;
    }

    /** In the form of a UUID, but of no version: by that it is told from a key that a client made. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~VERSION, random.nextLong()).toString();
    }
}
