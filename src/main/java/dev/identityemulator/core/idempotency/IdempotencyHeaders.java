package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers by which a response repeats the key of its request.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe: Idempotent requests</a>
 */
public final class IdempotencyHeaders {

    static final int LONGEST_KEY = 255;

    private IdempotencyHeaders() {}

    /** Repeats the key of a POST or a DELETE, unless it is too long, and for a POST the id of the request that used it first. */
    public static void add(HttpServletRequest request, HttpServletResponse response) {
        var key = request.getHeader(ApiHeaders.IDEMPOTENCY_KEY);
        boolean post = request.getMethod().equals("POST");
        if (key == null
                || key.length() > LONGEST_KEY
                || !(post || request.getMethod().equals("DELETE"))) {
            return;
        }
        response.setHeader(ApiHeaders.IDEMPOTENCY_KEY, key);
        if (post) {
            response.setHeader(
                    ApiHeaders.ORIGINAL_REQUEST, RequestContext.of(request).requestId());
        }
    }
}
