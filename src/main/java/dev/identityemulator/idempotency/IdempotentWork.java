package dev.identityemulator.idempotency;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.LastRefusal;
import dev.identityemulator.api.params.ApiCall;
import dev.identityemulator.api.web.AnsweredResource;
import dev.identityemulator.api.web.CommitsInSteps;
import dev.identityemulator.api.web.RequestIds;
import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.clock.AccountClock;
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
 * Runs a request and keeps its answer in one transaction: what was done and what was answered are both there after a
 * crash, or neither. A refusal undoes the work and is kept by itself.
 */
@Component
class IdempotentWork {

    /** How long an answer is kept, by the account's clock. */
    static final Duration KEPT = Duration.ofHours(24);

    private final IdempotentAnswers answers;
    private final AccountClock clock;
    private final TransactionTemplate transaction;
    private final Set<String> inSteps;

    IdempotentWork(
            IdempotentAnswers answers,
            AccountClock clock,
            TransactionTemplate transaction,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.answers = answers;
        this.clock = clock;
        this.transaction = transaction;
        this.inSteps = pathsOf(requestMappingHandlerMapping);
    }

    /** Does the request, unless one with this key was answered before: then that answer is returned for replay. */
    Optional<IdempotentAnswer> doOnce(
            IdempotencyScope scope,
            String fingerprint,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws ServletException, IOException {
        var now = clock.now(scope.account());
        var answer = new IdempotentAnswer(scope, now, fingerprint, RequestPath.of(request), RequestIds.of(request));
        try {
            return inSteps.contains(request.getServletPath())
                    ? inSteps(scope, answer, request, response, chain)
                    : inOneTransaction(scope, answer, request, response, chain);
        } catch (DataIntegrityViolationException otherInstanceWasFirst) {
            return Optional.of(answers.findById(scope).orElseThrow(() -> otherInstanceWasFirst));
        }
    }

    private Optional<IdempotentAnswer> inSteps(
            IdempotencyScope scope,
            IdempotentAnswer answer,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws ServletException, IOException {
        var known = transaction.execute(status -> known(scope));
        if (known.isEmpty()) {
            chain.doFilter(request, response);
            transaction.executeWithoutResult(status -> keep(answer, request, response));
        }
        return known;
    }

    private Optional<IdempotentAnswer> inOneTransaction(
            IdempotencyScope scope,
            IdempotentAnswer answer,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain) {
        var known = transaction.execute(status -> {
            var before = known(scope);
            if (before.isEmpty()) {
                proceed(request, response, chain);
                if (LastRefusal.of(request).isPresent()) {
                    status.setRollbackOnly();
                } else {
                    keep(answer, request, response);
                }
            }
            return before;
        });
        if (known.isEmpty() && LastRefusal.of(request).isPresent()) {
            transaction.executeWithoutResult(status -> {
                known(scope);
                keep(answer, request, response);
            });
        }
        return known;
    }

    /** The answer that is kept for this key, if there is one; one that has been kept long enough is forgotten. */
    private Optional<IdempotentAnswer> known(IdempotencyScope scope) {
        var known = answers.findById(scope);
        if (known.isPresent() && isExpired(scope, known.get())) {
            answers.forget(scope.account(), scope.idempotencyKey());
            return Optional.empty();
        }
        return known;
    }

    private void keep(IdempotentAnswer answer, HttpServletRequest request, ContentCachingResponseWrapper response) {
        boolean refusedBefore =
                LastRefusal.of(request).map(ApiException::beforeWork).orElse(false);
        if (ApiCall.began(request) && !refusedBefore) {
            var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
            answers.save(answer.answered(response.getStatus(), body, AnsweredResource.of(request)));
        }
    }

    private boolean isExpired(IdempotencyScope scope, IdempotentAnswer answer) {
        return answer.created().plus(KEPT).isBefore(clock.now(scope.account()));
    }

    /** The paths of what {@link CommitsInSteps}; they are looked up by their text, and so can have no variables. */
    private static Set<String> pathsOf(RequestMappingHandlerMapping handlers) {
        var paths = new HashSet<String>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(CommitsInSteps.class)) {
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
