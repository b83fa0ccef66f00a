package dev.identityemulator.browser.html;

import dev.identityemulator.api.web.RequestAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Tells requests of our own pages from those that any page a developer visits could send to localhost. */
public final class Origins {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Origins() {}

    /**
     * Whether a page of another origin sent the request. A client that is not a browser sends neither header, and is no danger.
     * Browsers send {@code Sec-Fetch-Site} only to localhost and over TLS, and {@code Origin} always.
     */
    public static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader(FETCH_SITE);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return !OWN.contains(site);
        }
        return origin != null && !isOwn(origin, request);
    }

    /** Compares host and port, as we or a proxy in front received them; the proxy may have ended TLS. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                            || origin.equalsIgnoreCase(RequestAddress.origin(request)));
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }
}
