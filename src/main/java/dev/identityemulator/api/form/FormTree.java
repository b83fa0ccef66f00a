package dev.identityemulator.api.form;

import dev.identityemulator.api.error.ApiErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nests form pairs by their brackets: {@code a[b]} is an object's field, {@code a[]} the next element of an array.
 * {@code a[0]} is a field named 0, which a list parameter reads as an element.
 */
public final class FormTree {

    /** The deepest nesting of brackets. */
    static final int MOST_DEPTH = 32;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormTree() {}

    public static ObjectNode of(List<FormPair> pairs) {
        var root = JSON.objectNode();
        for (var pair : pairs) {
            var path = path(pair.name());
            if (path.size() > MOST_DEPTH) {
                throw ApiErrors.unreadable("parameters are nested more than " + MOST_DEPTH + " levels deep");
            }
            put(root, path, 0, pair);
        }
        return root;
    }

    /** The segments of a name; one whose brackets do not balance is a plain name. */
    private static List<String> path(String name) {
        int bracket = name.indexOf('[');
        if (bracket <= 0 || !name.endsWith("]")) {
            return List.of(name);
        }
        var path = new ArrayList<String>();
        path.add(name.substring(0, bracket));
        while (bracket < name.length()) {
            int end = name.indexOf(']', bracket);
            boolean balanced = name.charAt(bracket) == '[' && end > 0 && name.lastIndexOf('[', end) == bracket;
            if (!balanced) {
                return List.of(name);
            }
            path.add(name.substring(bracket + 1, end));
            bracket = end + 1;
        }
        return path;
    }

    private static void put(JsonNode parent, List<String> path, int depth, FormPair pair) {
        var name = path.get(depth);
        if (depth == path.size() - 1) {
            store(parent, name, pair.node(), pair);
            return;
        }
        boolean array = path.get(depth + 1).isEmpty();
        var child = existing(parent, name, path, depth);
        if (child == null) {
            child = array ? JSON.arrayNode() : JSON.objectNode();
            store(parent, name, child, pair);
        }
        if (array != child.isArray() || !child.isContainer()) {
            throw conflict(pair);
        }
        put(child, path, depth + 1, pair);
    }

    private static void store(JsonNode parent, String name, JsonNode value, FormPair pair) {
        if (parent instanceof ArrayNode array) {
            array.add(value);
        } else if (parent instanceof ObjectNode object) {
            var before = object.replace(name, value);
            if (before != null && before.isContainer()) {
                throw conflict(pair);
            }
        }
    }

    /** The container of the next pair: in an array of objects, the last object without that field. */
    private static @Nullable JsonNode existing(JsonNode parent, String name, List<String> path, int depth) {
        if (!(parent instanceof ArrayNode array)) {
            return parent.get(name);
        }
        var last = array.isEmpty() ? null : array.get(array.size() - 1);
        boolean taken = last != null && last.has(path.get(depth + 1));
        return last == null || taken ? null : last;
    }

    private static RuntimeException conflict(FormPair pair) {
        return ApiErrors.unreadable("the parameter '" + pair.name() + "' is sent both as a value and as a container");
    }
}
