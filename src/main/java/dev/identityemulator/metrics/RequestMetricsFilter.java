package dev.identityemulator.metrics;

import io.micrometer.core.instrument.binder.http.Outcome;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Measures every request, whoever answers it; one that stays open as a stream, until the stream has begun. */
@Component
@Order(RequestMetricsFilter.ORDER)
class RequestMetricsFilter extends OncePerRequestFilter {

    /** Around all that may answer. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 1;

    private final RequestTimers timers;
    private final Routes routes;

    RequestMetricsFilter(RequestTimers timers, Routes routes) {
        this.timers = timers;
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = RequestBegin.nanos(request);
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            var outcome = answered ? Outcome.forStatus(response.getStatus()) : Outcome.SERVER_ERROR;
            var timer = timers.of(request.getMethod(), routes.of(request), outcome);
            timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }
}
