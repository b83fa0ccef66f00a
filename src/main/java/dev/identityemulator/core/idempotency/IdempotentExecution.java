package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.params.ApiCall;
import dev.identityemulator.api.web.NotTransactional;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.api.web.StoresErrors;
import dev.identityemulator.api.web.TakesJson;
import dev.identityemulator.core.time.AccountClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs a request and stores its response in one transaction: after a crash both are there, or neither. An error rolls the work
 * back and is stored by itself.
 */
@Component
class IdempotentExecution {

    /** How long a response is stored, by the account's clock. */
    static final Duration KEPT = Duration.ofHours(24);

    /** The same for the second API. */
    static final Duration KEPT_IN_V2 = Duration.ofDays(30);

    private final IdempotencyRecords records;
    private final AccountClock clock;
    private final TransactionTemplate transaction;
    private final MarkedPaths separately;
    private final MarkedPaths withErrors;
    private final MarkedPaths withJson;

    IdempotentExecution(
            IdempotencyRecords records,
            AccountClock clock,
            TransactionTemplate transaction,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.records = records;
        this.clock = clock;
        this.transaction = transaction;
        this.separately = new MarkedPaths(requestMappingHandlerMapping, NotTransactional.class);
        this.withErrors = new MarkedPaths(requestMappingHandlerMapping, StoresErrors.class);
        this.withJson = new MarkedPaths(requestMappingHandlerMapping, TakesJson.class);
    }

    /** Whether the call is repeated with the same key all the same: its body is too large to be compared. */
    boolean isRepeated(HttpServletRequest request) {
        return withJson.include(request.getServletPath()) && request.getMethod().equals("POST");
    }

    /** Runs the request, unless a response is stored for its key: then that is returned for replay. */
    Optional<IdempotencyRecord> doOnce(
            IdempotencyScope scope,
            String fingerprint,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws ServletException, IOException {
        var now = clock.now(scope.account());
        var record = new IdempotencyRecord(
                scope,
                now,
                fingerprint,
                RequestPath.of(request),
                RequestContext.of(request).requestId());
        try {
            return separately.include(request.getServletPath())
                    ? separately(scope, record, request, response, chain)
                    : inOneTransaction(scope, record, request, response, chain);
        } catch (DataIntegrityViolationException otherInstanceWasFirst) {
            return Optional.of(records.find(scope).orElseThrow(() -> otherInstanceWasFirst));
        }
    }

    private Optional<IdempotencyRecord> separately(
            IdempotencyScope scope,
            IdempotencyRecord record,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws ServletException, IOException {
        var known = transaction.execute(status -> find(scope));
        if (known.isEmpty()) {
            chain.doFilter(request, response);
            transaction.executeWithoutResult(status -> store(record, request, response));
        }
        return known;
    }

    private Optional<IdempotencyRecord> inOneTransaction(
            IdempotencyScope scope,
            IdempotencyRecord record,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain) {
        var known = transaction.execute(status -> {
            var before = find(scope);
            if (before.isEmpty()) {
                proceed(request, response, chain);
                if (RequestContext.of(request).find(ApiException.class).isPresent()) {
                    status.setRollbackOnly();
                } else {
                    store(record, request, response);
                }
            }
            return before;
        });
        if (known.isEmpty()
                && RequestContext.of(request).find(ApiException.class).isPresent()) {
            transaction.executeWithoutResult(status -> {
                find(scope);
                store(record, request, response);
            });
        }
        return known;
    }

    /** The record of this key, if there is one, in a transaction of its own. */
    Optional<IdempotencyRecord> known(IdempotencyScope scope) {
        return transaction.execute(status -> find(scope));
    }

    /** The record of this key, if there is one; an expired one is deleted. */
    private Optional<IdempotencyRecord> find(IdempotencyScope scope) {
        var known = records.find(scope);
        if (known.isPresent() && isExpired(scope, known.get())) {
            records.forget(scope);
            return Optional.empty();
        }
        return known;
    }

    /** The second API stores no error: the same key tries again. */
    private void store(IdempotencyRecord record, HttpServletRequest request, ContentCachingResponseWrapper response) {
        var error = RequestContext.of(request).find(ApiException.class);
        boolean isTriedAgain = error.map(found -> found.beforeWork() || RequestPath.isV2(request))
                .orElse(false);
        boolean isKeptAllTheSame = error.filter(found -> found.status() == HttpServletResponse.SC_BAD_REQUEST)
                        .isPresent()
                && withErrors.include(request.getServletPath());
        if (isKeptAllTheSame || (ApiCall.began(request) && !isTriedAgain)) {
            var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
            records.add(record.responded(
                    response.getStatus(), body, RequestContext.of(request).responseResource()));
        }
    }

    private boolean isExpired(IdempotencyScope scope, IdempotencyRecord record) {
        return record.created().plus(record.kept()).isBefore(clock.now(scope.account()));
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
