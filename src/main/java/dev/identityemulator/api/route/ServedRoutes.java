package dev.identityemulator.api.route;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells before any controller is looked for whether there is one for a call. */
@Component
public class ServedRoutes {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable PathTree known;

    ServedRoutes(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether a controller takes this method at this path, which is decoded. */
    public boolean include(String method, String path) {
        return tree().find(method, PathTree.segments(path)).isPresent();
    }

    private PathTree tree() {
        var tree = known;
        if (tree == null) {
            var read = new PathTree();
            mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .forEach(info -> info.getPatternValues().stream()
                            .filter(pattern -> pattern.startsWith("/"))
                            .forEach(pattern -> read.add(methods(info), pattern)));
            known = read;
            tree = read;
        }
        return tree;
    }

    private static Set<String> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
    }
}
