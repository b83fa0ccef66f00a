package dev.identityemulator.api.resource;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that a call asked to expand, as a tree of their names. */
public final class Expansions {

    /** Nothing is expanded. */
    public static final Expansions NONE = new Expansions(List.of(), Map.of());

    private final List<String> paths;
    private final Map<String, Expansions> children;

    private Expansions(List<String> paths, Map<String, Expansions> children) {
        this.paths = paths;
        this.children = children;
    }

    /** The tree of dotted paths such as {@code data.last_verification_report.document.dob}. */
    public static Expansions of(Collection<String> paths) {
        if (paths.isEmpty()) {
            return NONE;
        }
        var root = new Expansions(List.copyOf(paths), new HashMap<>());
        for (var path : paths) {
            var node = root;
            for (var name : path.split("\\.")) {
                node = node.children.computeIfAbsent(name, absent -> new Expansions(List.of(), new HashMap<>()));
            }
        }
        return root;
    }

    /** The dotted paths as they were sent. */
    public List<String> paths() {
        return paths;
    }

    /** Whether nothing at all was asked for. */
    public boolean isEmpty() {
        return children.isEmpty();
    }

    /** Whether this field, or one below it, was asked for. */
    public boolean contains(String name) {
        return children.containsKey(name);
    }

    /** What was asked for below this field. */
    public Expansions below(String name) {
        return children.getOrDefault(name, NONE);
    }
}
