package dev.identityemulator.api.route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Patterns of paths with their methods, found segment by segment; a name goes before a variable. */
final class PathTree {

    /** The longest of Stripe's paths has some eight segments. */
    static final int MOST_SEGMENTS = 12;

    private final Map<String, PathTree> names = new HashMap<>();
    private final Map<String, String> patterns = new TreeMap<>();
    private boolean open;
    private PathTree variable = this;

    /** Adds a pattern such as {@code /v1/charges/{id}}; one that ends in {@code {*rest}} or {@code **} has all paths below it. */
    void add(Set<String> methods, String pattern) {
        var node = this;
        for (var segment : segments(pattern)) {
            if (segment.startsWith("{*") || segment.equals("**")) {
                node.open = true;
                break;
            }
            node = segment.startsWith("{") ? node.variable() : node.names.computeIfAbsent(segment, n -> new PathTree());
        }
        for (var method : methods) {
            node.patterns.put(method, pattern);
        }
    }

    private PathTree variable() {
        if (variable == this) {
            variable = new PathTree();
        }
        return variable;
    }

    /** The pattern of a call, if there is one; a GET serves a HEAD. */
    Optional<String> find(String method, List<String> segments) {
        return find(method.equals("HEAD") ? "GET" : method, segments, 0);
    }

    private Optional<String> find(String method, List<String> segments, int depth) {
        if (open || depth == segments.size()) {
            return Optional.ofNullable(patterns.get(method));
        }
        var segment = segments.get(depth);
        var named = names.get(segment);
        var found = named == null ? Optional.<String>empty() : named.find(method, segments, depth + 1);
        return found.isPresent() || variable == this || segment.isEmpty()
                ? found
                : variable.find(method, segments, depth + 1);
    }

    /** The segments of a path; a slash at its end makes an empty one more. */
    static List<String> segments(String path) {
        return Arrays.asList(path.substring(1).split("/", -1));
    }
}
