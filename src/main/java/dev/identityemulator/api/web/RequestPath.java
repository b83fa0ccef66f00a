package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as it was sent, without the context path. */
public final class RequestPath {

    private RequestPath() {}

    /** The path of this request. */
    public static String of(HttpServletRequest request) {
        return of(request, request.getRequestURI());
    }

    /** The same for the path of the request before an error dispatch. */
    public static String of(HttpServletRequest request, String sent) {
        var context = request.getContextPath();
        return sent.startsWith(context + "/") ? sent.substring(context.length()) : sent;
    }
}
