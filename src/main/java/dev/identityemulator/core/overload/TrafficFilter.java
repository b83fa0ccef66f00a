package dev.identityemulator.core.overload;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.route.PassedOn;
import dev.identityemulator.api.web.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request with a large body begin once there is memory for the body. */
@Component
class TrafficFilter extends OncePerRequestFilter implements Ordered {

    /** Bodies up to this size, which most are, need no permit. */
    private static final long SMALL = 16 * 1024;

    private final Bulkhead bulkhead;
    private final ErrorWriter errors;

    TrafficFilter(Bulkhead bulkhead, ErrorWriter errors) {
        this.bulkhead = bulkhead;
        this.errors = errors;
    }

    @Override
    public int getOrder() {
        return FilterOrder.TRAFFIC.order();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PassedOn.is(request) || bodyInMemory(request) <= SMALL;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bulkhead.Permit permit;
        try {
            permit = bulkhead.forBody(bodyInMemory(request));
        } catch (ApiException tooMany) {
            errors.write(tooMany, request, response);
            return;
        }
        try (permit) {
            chain.doFilter(request, response);
        }
    }

    /** The most bytes of the body in memory: none if it is known to be too large, the limit if it is chunked. */
    private static long bodyInMemory(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return 0;
        }
        long most = RequestParams.mostBytes(request);
        return length < 0 ? most : length > most ? 0 : length;
    }
}
