package dev.identityemulator.core.upstream;

import dev.identityemulator.api.route.PassedOn;
import dev.identityemulator.api.route.ServedRoutes;
import dev.identityemulator.api.route.StripeCalls;
import dev.identityemulator.api.web.FilterOrder;
import dev.identityemulator.platform.startup.RejectedStartException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks the requests that no controller serves, where there is an upstream that gets them. */
@Component
class UpstreamFilter extends OncePerRequestFilter implements Ordered {

    private static final String HELPERS = "/v1/test_helpers/";

    private final @Nullable PassedOn mark;
    private final ServedRoutes routes;

    UpstreamFilter(UpstreamSettings settings, ServedRoutes routes, @Value("${server.port:0}") int port) {
        this.routes = routes;
        this.mark = settings.isOn() ? new PassedOn(settings.address().named()) : null;
        requireAnother(settings, port);
    }

    /** Port 0 is not known yet; then a call that comes back is found. */
    static void requireAnother(UpstreamSettings settings, int port) {
        if (settings.isOn() && port != 0 && settings.address().isLocal(port)) {
            throw new RejectedStartException(
                    "emulator.upstream=" + settings.upstream() + " is this emulator itself.",
                    "Write the address of another server, or remove it.");
        }
    }

    @Override
    public int getOrder() {
        return FilterOrder.UPSTREAM.order();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return mark == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mark != null && isElsewhere(request.getMethod(), request.getServletPath())) {
            mark.mark(request);
        }
        chain.doFilter(request, response);
    }

    /** Below the test helpers, what Stripe does not have is a slip in a call of the emulator's own. */
    private boolean isElsewhere(String method, String path) {
        boolean ofTheApi = path.startsWith("/v1/") || path.startsWith("/v2/");
        boolean isHelper = (path + "/").startsWith(HELPERS);
        return ofTheApi
                && !routes.include(method, path)
                && (!isHelper || StripeCalls.pattern(method, path).isPresent());
    }
}
