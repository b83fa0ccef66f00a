package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.FilterOrder;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.core.overload.Bulkhead;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets requests fail as a test ordered it: late, refused, or cut off before or after the work. */
@Component
class FaultFilter extends OncePerRequestFilter implements Ordered {

    private static final long NANOS_IN_A_MILLI = 1_000_000;

    private final FaultService faults;
    private final Bulkhead bulkhead;
    private final ErrorWriter errors;

    FaultFilter(FaultService faults, Bulkhead bulkhead, ErrorWriter errors) {
        this.faults = faults;
        this.bulkhead = bulkhead;
        this.errors = errors;
    }

    @Override
    public int getOrder() {
        return FilterOrder.FAULT.order();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return caller(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fault = fault(request);
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            delay(fault.get().delayMs());
        } catch (ApiException oneTooMany) {
            errors.write(oneTooMany, request, response);
            return;
        }
        inject(fault.get(), request, response, chain);
    }

    private Optional<Fault> fault(HttpServletRequest request) {
        return caller(request)
                .flatMap(caller -> faults.consumeMatching(
                        caller.account(), fault -> fault.matches(request.getMethod(), request.getServletPath())));
    }

    private void inject(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Drop.BEFORE.value().equals(fault.dropped())) {
            ConnectionCloseValve.order(request);
        } else if (fault.error().isOrdered()) {
            reject(fault, request, response);
        } else if (Drop.AFTER.value().equals(fault.dropped())) {
            chain.doFilter(request, new ContentCachingResponseWrapper(response));
        } else {
            chain.doFilter(request, response);
        }
        if (fault.dropped() != null) {
            ConnectionCloseValve.order(request);
        }
    }

    private void reject(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = caller(request);
        if (caller.isPresent() && fault.dropped() == null) {
            var met = new FaultErrors.RequestFacts(
                    caller.get().maskedKey(),
                    caller.get().account(),
                    request.getHeader(ApiHeaders.IDEMPOTENCY_KEY),
                    request.getServletPath());
            errors.write(fault.error().error(met), request, response);
        }
    }

    /** A slow network: it is the request that waits, in real time. */
    private void delay(@Nullable Long millis) {
        if (millis == null) {
            return;
        }
        var permit = bulkhead.forDelay();
        try {
            long deadline = System.nanoTime() + millis * NANOS_IN_A_MILLI;
            long left = deadline - System.nanoTime();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(left);
                left = deadline - System.nanoTime();
            }
        } finally {
            permit.close();
        }
    }

    private static Optional<Caller> caller(HttpServletRequest request) {
        return RequestContext.of(request).find(Caller.class);
    }
}
