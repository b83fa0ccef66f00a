package dev.identityemulator.browser.html;

import dev.identityemulator.api.web.RequestAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Tells orders that were given on our own pages from those that any page a developer visits could send to localhost. */
public final class Origins {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Origins() {}

    /**
     * Whether another page sent it; what is no browser says nothing of where it comes from, and is no danger. Browsers tell the
     * site to localhost and by TLS only, and the origin always.
     */
    public static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader(FETCH_SITE);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return !OWN.contains(site);
        }
        return origin != null && !isOwn(origin, request);
    }

    /** By host and port, as they reached us or a proxy that says so: it may speak TLS for us. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                            || origin.equalsIgnoreCase(RequestAddress.origin(request)));
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }
}
