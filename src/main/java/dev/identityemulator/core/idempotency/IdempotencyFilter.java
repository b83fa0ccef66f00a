package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.SensitiveFieldPolicy;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.route.PassedOn;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.BoundedCapture;
import dev.identityemulator.api.web.FilterOrder;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does the work of an Idempotency-Key once, and replays its stored response to every later request with that key.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe: Idempotent requests</a>
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter implements Ordered {

    private final Set<IdempotencyScope> inFlight = ConcurrentHashMap.newKeySet();
    private final IdempotentExecution work;
    private final PassedOnExecution passedOn;
    private final SensitiveFieldPolicy sensitive;
    private final ErrorWriter errors;

    IdempotencyFilter(
            IdempotentExecution work, PassedOnExecution passedOn, SensitiveFieldPolicy sensitive, ErrorWriter errors) {
        this.work = work;
        this.passedOn = passedOn;
        this.sensitive = sensitive;
        this.errors = errors;
    }

    @Override
    public int getOrder() {
        return FilterOrder.IDEMPOTENCY.order();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean changes =
                request.getMethod().equals("POST") || request.getMethod().equals("DELETE");
        return !changes
                || request.getHeader(ApiHeaders.IDEMPOTENCY_KEY) == null
                || caller(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(ApiHeaders.IDEMPOTENCY_KEY);
        boolean isDeletion = request.getMethod().equals("DELETE") && !RequestPath.isV2(request);
        if (isDeletion || work.isRepeated(request)) {
            IdempotencyHeaders.add(request, response); // it does its work again with the same key all the same
            chain.doFilter(request, response);
            return;
        }
        var scope = new IdempotencyScope(caller(request).orElseThrow().account(), key);
        try {
            record(scope, request, response, chain);
        } catch (ApiException error) {
            errors.write(error, request, response);
        }
    }

    private void record(
            IdempotencyScope scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = scope.idempotencyKey();
        if (key.isEmpty()) {
            throw IdempotencyErrors.empty();
        }
        if (key.length() > IdempotencyHeaders.LONGEST_KEY) {
            throw IdempotencyErrors.tooLong(key.length(), IdempotencyHeaders.LONGEST_KEY);
        }
        IdempotencyHeaders.add(request, response);
        if (PassedOn.is(request)) {
            passOn(scope, request, response, chain);
            return;
        }
        var opened = caller(request).map(Caller::opened).orElse(null);
        var fingerprint = RequestFingerprint.of(request, RequestParams.of(request), opened);
        var buffer = new ContentCachingResponseWrapper(response);
        var replay = doAlone(scope, fingerprint, request, buffer, chain);
        if (replay.isPresent()) {
            requireVisible(request);
            replay(replay.get(), fingerprint, request, response);
        } else {
            buffer.copyBodyToResponse();
        }
    }

    /** A replay reads the body too, as it is to be the same; the upstream is not called. */
    private void passOn(
            IdempotencyScope scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = new DigestedBody(request);
        var received = BoundedCapture.holding(response, PassedOnExecution.MOST_BYTES);
        Optional<IdempotencyRecord> replay;
        enter(scope);
        try {
            replay = passedOn.doOnce(scope, sent, received, chain);
        } finally {
            inFlight.remove(scope);
        }
        if (replay.isPresent()) {
            sent.drain();
            PassedOn.of(request)
                    .ifPresent(upstream -> response.setHeader(ApiHeaders.EMULATOR_UPSTREAM, upstream.host()));
            replay(replay.get(), sent.fingerprint(), request, response);
        } else {
            received.send();
        }
    }

    private void enter(IdempotencyScope scope) {
        if (!inFlight.add(scope)) {
            throw IdempotencyErrors.inUse(scope.idempotencyKey());
        }
    }

    /** The key is free again before the response is sent: a client that has the response may use it at once. */
    private Optional<IdempotencyRecord> doAlone(
            IdempotencyScope scope,
            String fingerprint,
            HttpServletRequest request,
            ContentCachingResponseWrapper buffer,
            FilterChain chain)
            throws ServletException, IOException {
        enter(scope);
        try {
            return work.doOnce(scope, fingerprint, request, buffer, chain);
        } finally {
            inFlight.remove(scope);
        }
    }

    /** A response to a restricted key may show what a secret key must not see. */
    private void requireVisible(HttpServletRequest request) {
        if (sensitive.areAskedFor(RequestParams.of(request).wanted())) {
            sensitive.require(caller(request).orElseThrow());
        }
    }

    private static void replay(
            IdempotencyRecord record, String fingerprint, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(ApiHeaders.ORIGINAL_REQUEST, record.requestId());
        if (!record.isFor(fingerprint)) {
            throw otherRequest(record, request);
        }
        response.setStatus(record.status());
        response.setHeader(ApiHeaders.IDEMPOTENT_REPLAYED, "true");
        if (record.status() != HttpServletResponse.SC_NOT_FOUND && record.status() < 500) {
            response.setHeader(ApiHeaders.SHOULD_RETRY, "false");
        }
        response.setContentType("application/json");
        response.getOutputStream().write(record.body().getBytes(StandardCharsets.UTF_8));
    }

    private static ApiException otherRequest(IdempotencyRecord record, HttpServletRequest request) {
        var key = request.getHeader(ApiHeaders.IDEMPOTENCY_KEY);
        var path = RequestPath.of(request);
        var first = record.path();
        return first == null || first.equals(path)
                ? IdempotencyErrors.otherParameters(key)
                : IdempotencyErrors.otherEndpoint(key, path, first);
    }

    private static Optional<Caller> caller(HttpServletRequest request) {
        return RequestContext.of(request).find(Caller.class);
    }
}
