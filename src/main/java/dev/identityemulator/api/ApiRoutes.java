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
 * Finds who responds as Spring does, which tries the pattern of each route in turn; those that begin otherwise than the path
 * are not tried.
 */
class ApiRoutes extends RequestMappingHandlerMapping {

    /** What matches many segments matches none too, and then the slash before them is not there. */
    private static final Pattern VARIABLE = Pattern.compile("/\\{\\*|/\\*\\*|[{*?]");

    private final IdentityHashMap<RequestMappingInfo, String> beginnings = new IdentityHashMap<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> routes) {
        super.handlerMethodsInitialized(routes);
        routes.keySet().forEach(route -> beginnings.put(route, beginning(route)));
    }

    /** The decoded path: a letter may be written as {@code %76}, and {@code ;a=b} be in it. */
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request.getServletPath().startsWith(beginnings.getOrDefault(route, ""))
                ? super.getMatchingMapping(route, request)
                : null;
    }

    /** What each path begins with that a route's pattern matches. */
    private static String beginning(RequestMappingInfo route) {
        var patterns = route.getPatternValues();
        if (patterns.size() != 1) {
            return "";
        }
        var pattern = patterns.iterator().next();
        var variable = VARIABLE.matcher(pattern);
        return variable.find() ? pattern.substring(0, variable.start()) : pattern;
    }
}
