package dev.identityemulator.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the controller of a request as Spring does, but looks first among the routes whose fixed beginning and end are those of the path:
 * Spring matches the pattern of every route in turn, which was a measurable part of each request.
 */
class ApiRoutes extends RequestMappingHandlerMapping {

    /** A pattern for many segments matches none too, without the slash before them. */
    private static final Pattern VARIABLE = Pattern.compile("/\\{\\*|/\\*\\*|[{*?]");

    /** The routes by the folder that their beginning is in. */
    private final Map<String, List<Route>> routes = new HashMap<>();

    /** A route with what each path has that it matches: empty if its patterns differ, or if there is nothing fixed. */
    private record Route(RequestMappingInfo info, HandlerMethod handler, String beginning, String end) {

        static Route of(RequestMappingInfo info, HandlerMethod handler) {
            var patterns = List.copyOf(info.getPatternValues());
            var pattern = patterns.size() == 1 ? patterns.get(0) : "{any}";
            var variable = VARIABLE.matcher(pattern);
            boolean isFixed = !variable.find();
            int last = Math.max(pattern.lastIndexOf('}'), Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?')));
            return new Route(
                    info,
                    handler,
                    isFixed ? pattern : pattern.substring(0, variable.start()),
                    pattern.substring(last + 1));
        }

        /** Compares the decoded path, as the sent one may have {@code %76} for a letter, or {@code ;a=b}. */
        boolean mayMatch(String path) {
            return path.startsWith(beginning) && path.endsWith(end);
        }
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> all) {
        super.handlerMethodsInitialized(all);
        all.forEach((info, handler) -> {
            var route = Route.of(info, handler);
            var folder =
                    route.beginning().substring(0, Math.max(0, route.beginning().lastIndexOf('/')));
            routes.computeIfAbsent(folder, absent -> new ArrayList<>()).add(route);
        });
    }

    /** Where one route alone fits it is the one; to choose among several, or to tell why none fits, is Spring's. */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        var fitting = fitting(request);
        if (fitting.size() != 1) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        var handler = fitting.get(0).getValue();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
        handleMatch(fitting.get(0).getKey(), lookupPath, request);
        return handler;
    }

    private List<Map.Entry<RequestMappingInfo, HandlerMethod>> fitting(HttpServletRequest request) {
        var path = request.getServletPath();
        var fitting = new ArrayList<Map.Entry<RequestMappingInfo, HandlerMethod>>(2);
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            for (var route : routes.getOrDefault(path.substring(0, slash), List.of())) {
                var match = route.mayMatch(path) ? getMatchingMapping(route.info(), request) : null;
                if (match != null) {
                    fitting.add(Map.entry(match, route.handler()));
                }
            }
        }
        return fitting;
    }
}
