package dev.identityemulator.api.resource;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that a call asks to expand, as a tree of their names. */
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

    /** Whether the call asks for no field. */
    public boolean isEmpty() {
        return children.isEmpty();
    }

    /** Whether the call asks for this field, or for one below it. */
    public boolean contains(String name) {
        return children.containsKey(name);
    }

    /** The expansions below this field. */
    public Expansions below(String name) {
        return children.getOrDefault(name, NONE);
    }
}
