package dev.identityemulator.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the controller of a request as Spring does, but skips routes whose fixed beginning differs from the path: Spring matches
 * the pattern of every route in turn, which was a measurable part of each request.
 */
class ApiRoutes extends RequestMappingHandlerMapping {

    /** A pattern for many segments matches none too, without the slash before them. */
    private static final Pattern VARIABLE = Pattern.compile("/\\{\\*|/\\*\\*|[{*?]");

    private final IdentityHashMap<RequestMappingInfo, String> beginnings = new IdentityHashMap<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> routes) {
        super.handlerMethodsInitialized(routes);
        routes.keySet().forEach(route -> beginnings.put(route, beginning(route)));
    }

    /** Compares the decoded path, as the sent one may have {@code %76} for a letter, or {@code ;a=b}. */
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request.getServletPath().startsWith(beginnings.getOrDefault(route, ""))
                ? super.getMatchingMapping(route, request)
                : null;
    }

    /** The beginning of each path that a route matches; empty if its patterns begin differently. */
    private static String beginning(RequestMappingInfo route) {
        var beginnings = route.getPatternValues().stream()
                .map(ApiRoutes::beginning)
                .distinct()
                .toList();
        return beginnings.size() == 1 ? beginnings.get(0) : "";
    }

    private static String beginning(String pattern) {
        var variable = VARIABLE.matcher(pattern);
        return variable.find() ? pattern.substring(0, variable.start()) : pattern;
    }
}
