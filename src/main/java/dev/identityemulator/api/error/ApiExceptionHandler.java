package dev.identityemulator.api.error;

import dev.identityemulator.api.route.StripeCalls;
import dev.identityemulator.api.route.UnsupportedCallListener;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.platform.observability.SanitizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Turns every failure, inside or outside a controller, into Stripe's error object. */
@ControllerAdvice
@Controller
class ApiExceptionHandler implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionHandler.class);

    private final ErrorWriter errors;
    private final Hints hints;
    private final ObjectProvider<UnknownAddressPage> page;
    private final ObjectProvider<UnsupportedCallListener> unsupported;

    ApiExceptionHandler(
            ErrorWriter errors,
            Hints hints,
            ObjectProvider<UnknownAddressPage> page,
            ObjectProvider<UnsupportedCallListener> unsupported) {
        this.unsupported = unsupported;
        this.errors = errors;
        this.hints = hints;
        this.page = page;
    }

    @ExceptionHandler
    void rejected(ApiException error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        hints.ofMissing(error, request, response);
        errors.write(error, request, response);
    }

    @ExceptionHandler({NoHandlerFoundException.class, HttpRequestMethodNotSupportedException.class})
    void unrecognized(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isOpenedByAPerson(request) || !page.getObject().show(request, response)) {
            unrecognized(request.getMethod(), RequestPath.of(request), request, response);
        }
    }

    /** No browser opens a path of the API by itself, as that takes a key. */
    private static boolean isOpenedByAPerson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && !RequestPath.isApi(request);
    }

    /** A request that a page or an endpoint of Spring cannot read; the API reads its parameters itself. */
    @ExceptionHandler({
        HttpMediaTypeException.class,
        HttpMessageNotReadableException.class,
        InvalidParameterException.class,
        BadRequestException.class
    })
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rejected(ApiErrors.unreadable("a header, a parameter or the body is malformed"), request, response);
    }

    @ExceptionHandler({
        PessimisticLockingFailureException.class,
        OptimisticLockingFailureException.class,
        PessimisticLockException.class,
        LockTimeoutException.class,
        OptimisticLockException.class
    })
    void locked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rejected(ApiErrors.lockTimeout(), request, response);
    }

    /** The client is gone, and no response can reach it. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE); // the path may be a secret
        log.error(
                "{} {} failed: {}",
                request.getMethod(),
                route,
                RequestContext.of(request).requestId(),
                SanitizedException.of(failure));
        rejected(ApiErrors.unexpected(), request, response);
    }

    /** A request that the servlet container rejected, or that failed outside any controller. */
    @RequestMapping("${spring.web.error.path:/error}")
    void outsideControllers(HttpServletRequest request, HttpServletResponse response) throws Exception {
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (cause instanceof IOException) {
            unreadable(request, response);
        } else if (cause instanceof Exception failure) {
            throw failure; // to the handlers above, as if a controller had thrown it
        } else {
            var method = original(request, RequestDispatcher.ERROR_METHOD, request.getMethod());
            var path = original(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            unrecognized(method, RequestPath.of(request, path), request, response);
        }
    }

    private void unrecognized(String method, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StripeCalls.pattern(method, path)
                .ifPresent(pattern -> unsupported.stream().forEach(listener -> listener.note(request, pattern, false)));
        hints.ofRoute(method, path, response);
        rejected(ApiErrors.unrecognizedUrl(method, path), request, response);
    }

    private static String original(HttpServletRequest request, String attribute, String otherwise) {
        return request.getAttribute(attribute) instanceof String value ? value : otherwise;
    }
}
