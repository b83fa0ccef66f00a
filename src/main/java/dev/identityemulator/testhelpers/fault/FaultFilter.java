package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.FilterOrder;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.core.idempotency.IdempotencyHeaders;
import dev.identityemulator.core.overload.Bulkhead;
import dev.identityemulator.platform.shutdown.Pause;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes requests fail as a test ordered: late, rejected, or cut off before or after the work. */
@Component
class FaultFilter extends OncePerRequestFilter implements Ordered {

    private final FaultLookup faults;
    private final Bulkhead bulkhead;
    private final ErrorWriter errors;
    private final SentParams sent;

    FaultFilter(FaultLookup faults, Bulkhead bulkhead, ErrorWriter errors, SentParams sent) {
        this.faults = faults;
        this.bulkhead = bulkhead;
        this.errors = errors;
        this.sent = sent;
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
        if (fault.error().isOrdered() || Drop.BEFORE.value().equals(fault.dropped())) {
            sent.readForTheLog(request);
        }
        if (fault.dropped() == null && fault.error().isOrdered()) {
            reject(fault, request, response);
        } else if (fault.dropped() == null) {
            chain.doFilter(request, response);
        } else {
            if (Drop.AFTER.value().equals(fault.dropped()) && !fault.error().isOrdered()) {
                chain.doFilter(request, new DiscardedResponse(response));
            }
            ConnectionCloseValve.order(request, "A fault dropped the connection " + fault.dropped() + " the work.");
        }
    }

    private void reject(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = caller(request).orElseThrow();
        var facts = new FaultErrors.RequestFacts(
                caller.maskedKey(),
                caller.account(),
                request.getHeader(ApiHeaders.IDEMPOTENCY_KEY),
                request.getServletPath());
        IdempotencyHeaders.add(request, response);
        errors.write(fault.error().error(facts), request, response);
    }

    /** Holds the request, as a slow network does. */
    private void delay(@Nullable Long millis) {
        if (millis == null) {
            return;
        }
        var permit = bulkhead.forDelay();
        try (permit) {
            Pause.of(Duration.ofMillis(millis));
        }
    }

    private static Optional<Caller> caller(HttpServletRequest request) {
        return RequestContext.of(request).find(Caller.class);
    }
}
