package dev.identityemulator.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** The templates of addresses, in the place of the addresses themselves, of which there is no end. */
@Component
class Routes {

    /** All addresses that lead nowhere. */
    static final String UNKNOWN = "UNKNOWN";

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private volatile @Nullable List<PathPattern> patterns;

    Routes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** The template that the request was, or would have been, served by. */
    String of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String served
                ? served
                : unserved(request);
    }

    /** Some are answered before they reach a controller: refused, repeated, or met by a fault. */
    private String unserved(HttpServletRequest request) {
        try {
            var parsed = ServletRequestPathUtils.parse(request).pathWithinApplication();
            return patterns().stream()
                    .filter(pattern -> pattern.matches(parsed))
                    .findFirst()
                    .map(PathPattern::getPatternString)
                    .orElse(UNKNOWN);
        } catch (IllegalArgumentException malformed) {
            return UNKNOWN;
        }
    }

    private List<PathPattern> patterns() {
        var known = patterns;
        if (known == null) {
            known = mapping.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(info -> info.getPathPatternsCondition() == null
                            ? Stream.empty()
                            : info.getPathPatternsCondition().getPatterns().stream())
                    .distinct()
                    .sorted()
                    .toList();
            patterns = known;
        }
        return known;
    }
}
