package dev.identityemulator.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Lets pages of any origin read the API's responses, as Stripe does; they need a key and no cookie. */
final class CrossOrigin {

    private static final String EXPOSED = "Request-Id, Stripe-Manage-Version, Stripe-Should-Retry,"
            + " X-Stripe-External-Auth-Required, X-Stripe-Privileged-Session-Required";

    private CrossOrigin() {}

    /** Whether the request is a call of the API, or was one before its dispatch to the error page. */
    static boolean isOpen(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? RequestPath.isApi(RequestPath.of(request, path))
                : RequestPath.isApi(request);
    }

    static void open(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, PUT, PATCH, POST, DELETE");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "300");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }

    /** Responds to the request that a browser makes before it sends a key: any headers that it names are allowed. */
    static void respondToPreflight(HttpServletRequest request, HttpServletResponse response) {
        var headers = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (headers != null) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers);
        }
        response.setContentLength(0);
    }
}
