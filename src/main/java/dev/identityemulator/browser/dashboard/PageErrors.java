package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.platform.observability.SanitizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Shows on a page what went wrong. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(0) // before the API's own, which takes what anybody leaves
class PageErrors {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    private final PageRequestResolver requests;
    private final ObjectProvider<PageResponses> responses; // Spring makes every advice at the start

    PageErrors(PageRequestResolver requests, ObjectProvider<PageResponses> responses) {
        this.requests = requests;
        this.responses = responses;
    }

    @ExceptionHandler
    ResponseEntity<String> rejected(ApiException error, HttpServletRequest request) {
        return problem(request, HttpStatus.valueOf(error.status()), String.valueOf(error.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> rejected(ResponseStatusException error, HttpServletRequest request) {
        return problem(request, HttpStatus.valueOf(error.getStatusCode().value()), String.valueOf(error.getReason()));
    }

    @ExceptionHandler({
        PessimisticLockingFailureException.class,
        OptimisticLockingFailureException.class,
        PessimisticLockException.class,
        LockTimeoutException.class,
        OptimisticLockException.class
    })
    ResponseEntity<String> locked(HttpServletRequest request) {
        var message = "This is busy with another request. Please try again in a moment.";
        return problem(request, HttpStatus.TOO_MANY_REQUESTS, message);
    }

    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failure, HttpServletRequest request) {
        var page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        log.error(
                "{} {} failed: {}",
                request.getMethod(),
                page,
                RequestContext.of(request).requestId(),
                SanitizedException.of(failure));
        return problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here.");
    }

    private ResponseEntity<String> problem(HttpServletRequest request, HttpStatus status, String message) {
        return responses.getObject().problem(requests.withoutParameters(request), status, message);
    }
}
