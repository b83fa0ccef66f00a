package dev.identityemulator.core.idempotency;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The paths of the calls that have a mark: few, nearly all of which are known by their text. */
final class MarkedPaths {

    private final Set<String> texts = new HashSet<>();
    private final List<PathPattern> patterns = new ArrayList<>();

    MarkedPaths(RequestMappingHandlerMapping handlers, Class<? extends Annotation> mark) {
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(mark)) {
                add(mapping);
            }
        });
    }

    private void add(RequestMappingInfo mapping) {
        texts.addAll(mapping.getDirectPaths());
        var condition = mapping.getPathPatternsCondition();
        if (condition != null) {
            condition.getPatterns().stream()
                    .filter(pattern -> !texts.contains(pattern.getPatternString()))
                    .forEach(patterns::add);
        }
    }

    boolean include(String path) {
        if (texts.contains(path)) {
            return true;
        }
        var parsed = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
