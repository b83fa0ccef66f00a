package dev.identityemulator.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Adds the headers of every response: the emulator's mark, the request id, and for the API those for other origins. */
@Component
class ResponseHeadersFilter extends OncePerRequestFilter implements Ordered {

    private final EmulatorVersion version;

    ResponseHeadersFilter(EmulatorVersion version) {
        this.version = version;
    }

    @Override
    public int getOrder() {
        return FilterOrder.RESPONSE_HEADERS.order();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(ApiHeaders.EMULATOR, version.mark());
        response.setHeader(ApiHeaders.REQUEST_ID, RequestContext.of(request).requestId());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store");
        HostHint.of(request).ifPresent(sentence -> response.setHeader(ApiHeaders.EMULATOR_HINT, sentence));
        if (CrossOrigin.isOpen(request)) {
            CrossOrigin.open(response);
            if (CorsUtils.isPreFlightRequest(request)) {
                CrossOrigin.respondToPreflight(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
