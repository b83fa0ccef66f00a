package dev.identityemulator.api.route;

import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Marks a request that no controller serves, and that is passed on to another server: filters neither read its body nor hold it in
 * memory.
 *
 * @param host the host of that server
 */
public record PassedOn(String host) {

    /** The mark of this request, if it has one. */
    public static Optional<PassedOn> of(HttpServletRequest request) {
        return RequestContext.of(request).find(PassedOn.class);
    }

    /** Whether this request has the mark. */
    public static boolean is(HttpServletRequest request) {
        return of(request).isPresent();
    }

    /** Sets the mark. */
    public void mark(HttpServletRequest request) {
        RequestContext.of(request).put(PassedOn.class, this);
    }
}
