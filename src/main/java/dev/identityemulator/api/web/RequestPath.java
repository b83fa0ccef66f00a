package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as it was sent, without the context path, and which API serves it. */
public final class RequestPath {

    /** The beginning of the paths of Stripe's second API: JSON in, and errors of another shape out. */
    public static final String V2 = "/v2/";

    private static final String V1 = "/v1/";

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

    /** Whether it is a call of either API, by the decoded path, as controllers are chosen. */
    public static boolean isApi(HttpServletRequest request) {
        return isApi(request.getServletPath());
    }

    /** Whether a path without the context path is one of either API. */
    static boolean isApi(String path) {
        return path.startsWith(V1) || path.startsWith(V2);
    }

    /** Whether it is a call of the second API; a request that Tomcat could not read has no path. */
    public static boolean isV2(HttpServletRequest request) {
        return String.valueOf(request.getServletPath()).startsWith(V2);
    }
}
