package dev.identityemulator.browser.dashboard.live;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes after each call of an account whose pages are open that they may look different: the request log does. */
public class LiveFilter extends OncePerRequestFilter {

    private final LiveStreams streams;

    public LiveFilter(LiveStreams streams) {
        this.streams = streams;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (streams.areOpen()) {
                RequestContext.of(request).find(Caller.class).ifPresent(caller -> streams.changed(caller.account()));
            }
        }
    }
}
