package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.params.ApiCall;
import dev.identityemulator.api.web.NotTransactional;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.core.time.AccountClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs a request and keeps its record in one transaction: what was done and what was answered are both there after a
 * crash, or neither. An error undoes the work and is kept by itself.
 */
@Component
class IdempotentExecution {

    /** How long an record is kept, by the account's clock. */
    static final Duration KEPT = Duration.ofHours(24);

    private final IdempotencyRecords records;
    private final AccountClock clock;
    private final TransactionTemplate transaction;
    private final Set<String> inSteps;

    IdempotentExecution(
            IdempotencyRecords records,
            AccountClock clock,
            TransactionTemplate transaction,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.records = records;
        this.clock = clock;
        this.transaction = transaction;
        this.inSteps = pathsOf(requestMappingHandlerMapping);
    }

    /** Does the request, unless one with this key was answered before: then that record is returned for replay. */
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
            return inSteps.contains(request.getServletPath())
                    ? inSteps(scope, record, request, response, chain)
                    : inOneTransaction(scope, record, request, response, chain);
        } catch (DataIntegrityViolationException otherInstanceWasFirst) {
            return Optional.of(records.findById(scope).orElseThrow(() -> otherInstanceWasFirst));
        }
    }

    private Optional<IdempotencyRecord> inSteps(
            IdempotencyScope scope,
            IdempotencyRecord record,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws ServletException, IOException {
        var known = transaction.execute(status -> known(scope));
        if (known.isEmpty()) {
            chain.doFilter(request, response);
            transaction.executeWithoutResult(status -> keep(record, request, response));
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
            var before = known(scope);
            if (before.isEmpty()) {
                proceed(request, response, chain);
                if (RequestContext.of(request).find(ApiException.class).isPresent()) {
                    status.setRollbackOnly();
                } else {
                    keep(record, request, response);
                }
            }
            return before;
        });
        if (known.isEmpty()
                && RequestContext.of(request).find(ApiException.class).isPresent()) {
            transaction.executeWithoutResult(status -> {
                known(scope);
                keep(record, request, response);
            });
        }
        return known;
    }

    /** The record that is kept for this key, if there is one; one that has been kept long enough is forgotten. */
    private Optional<IdempotencyRecord> known(IdempotencyScope scope) {
        var known = records.findById(scope);
        if (known.isPresent() && isExpired(scope, known.get())) {
            records.forget(scope.account(), scope.idempotencyKey());
            return Optional.empty();
        }
        return known;
    }

    private void keep(IdempotencyRecord record, HttpServletRequest request, ContentCachingResponseWrapper response) {
        boolean rejectedBefore = RequestContext.of(request)
                .find(ApiException.class)
                .map(ApiException::beforeWork)
                .orElse(false);
        if (ApiCall.began(request) && !rejectedBefore) {
            var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
            records.save(record.responded(
                    response.getStatus(), body, RequestContext.of(request).responseResource()));
        }
    }

    private boolean isExpired(IdempotencyScope scope, IdempotencyRecord record) {
        return record.created().plus(KEPT).isBefore(clock.now(scope.account()));
    }

    /** The paths of what {@link NotTransactional}; they are looked up by their text, and so can have no variables. */
    private static Set<String> pathsOf(RequestMappingHandlerMapping handlers) {
        var paths = new HashSet<String>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(NotTransactional.class)) {
                Assert.state(
                        mapping.getDirectPaths().containsAll(mapping.getPatternValues()), "a path without variables");
                paths.addAll(mapping.getDirectPaths());
            }
        });
        return paths;
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
