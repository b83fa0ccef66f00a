package dev.identityemulator.idempotency;

import dev.identityemulator.account.Caller;
import dev.identityemulator.account.SensitiveResults;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import dev.identityemulator.api.error.IdempotencyErrors;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.ApiHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does the work of an Idempotency-Key once, and answers every later request with that key as it answered the first.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe: Idempotent requests</a>
 */
@Component
@Order(IdempotencyFilter.ORDER)
class IdempotencyFilter extends OncePerRequestFilter {

    /** After the caller is known. */
    static final int ORDER = 100;

    private static final int LONGEST_KEY = 255;

    private final Set<IdempotencyScope> inFlight = ConcurrentHashMap.newKeySet();
    private final IdempotentWork work;
    private final SensitiveResults sensitive;
    private final ErrorWriter errors;

    IdempotencyFilter(IdempotentWork work, SensitiveResults sensitive, ErrorWriter errors) {
        this.work = work;
        this.sensitive = sensitive;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var key = request.getHeader(ApiHeaders.IDEMPOTENCY_KEY);
        return !request.getMethod().equals("POST") || key == null || key.isEmpty() || caller(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller(request);
        var scope = new IdempotencyScope(caller.account(), request.getHeader(ApiHeaders.IDEMPOTENCY_KEY));
        try {
            answer(scope, request, response, chain);
        } catch (ApiException refusal) {
            errors.write(refusal, request, response);
        }
    }

    private void answer(
            IdempotencyScope scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = scope.idempotencyKey();
        if (key.length() > LONGEST_KEY) {
            throw IdempotencyErrors.tooLong(key.length(), LONGEST_KEY);
        }
        response.setHeader(ApiHeaders.IDEMPOTENCY_KEY, key);
        var fingerprint = Fingerprint.of(request, RequestParams.of(request));
        var buffer = new ContentCachingResponseWrapper(response);
        var replay = doAlone(scope, fingerprint, request, buffer, chain);
        if (replay.isPresent()) {
            requireVisible(request);
            replay(replay.get(), fingerprint, key, response);
        } else {
            buffer.copyBodyToResponse();
        }
    }

    /** The key is free again before anything is sent: whoever has the answer may use it at once. */
    private Optional<IdempotentAnswer> doAlone(
            IdempotencyScope scope,
            String fingerprint,
            HttpServletRequest request,
            ContentCachingResponseWrapper buffer,
            FilterChain chain)
            throws ServletException, IOException {
        if (!inFlight.add(scope)) {
            throw IdempotencyErrors.inUse(scope.idempotencyKey());
        }
        try {
            return work.doOnce(scope, fingerprint, request, buffer, chain);
        } finally {
            inFlight.remove(scope);
        }
    }

    /** An answer to a restricted key may show what a secret key must not see. */
    private void requireVisible(HttpServletRequest request) {
        if (SensitiveResults.areAskedFor(RequestParams.of(request).wanted())) {
            sensitive.require(caller(request));
        }
    }

    private static void replay(IdempotentAnswer answer, String fingerprint, String key, HttpServletResponse response)
            throws IOException {
        if (!answer.isFor(fingerprint)) {
            throw IdempotencyErrors.otherParameters(key);
        }
        response.setStatus(answer.status());
        response.setHeader(ApiHeaders.IDEMPOTENT_REPLAYED, "true");
        response.setHeader(ApiHeaders.ORIGINAL_REQUEST, answer.requestId());
        response.setContentType("application/json");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }
}
