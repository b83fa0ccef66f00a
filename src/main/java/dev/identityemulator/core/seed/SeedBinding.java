package dev.identityemulator.core.seed;

import dev.identityemulator.api.params.ParamsBinder;
import dev.identityemulator.api.resource.ResourceFields;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads records out of places, as calls read their parameters. */
record SeedBinding(ParamsBinder binder) {

    /** The names of a record's fields. */
    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(ResourceFields::name)
                .toList();
    }

    /** The fields of these names. */
    static ObjectNode part(JsonNode tree, Collection<String> names) {
        var part = JsonNodeFactory.instance.objectNode();
        names.stream().filter(tree::has).forEach(name -> part.set(name, tree.path(name)));
        return part;
    }

    boolean isObject(SeedPlace place, JsonNode tree) {
        if (!tree.isObject()) {
            place.mistake("", "is not a mapping with fields");
        }
        return tree.isObject();
    }

    /** Notes each field that is none of these. */
    void requireKnown(SeedPlace place, JsonNode tree, Collection<String> names) {
        tree.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        place.field(name).ifPresent(field -> field.mistakeOfName(Sentences.unknown(name, names))));
    }

    /** The record; empty, and noted, if anything is wrong. */
    <T> Optional<T> bind(SeedPlace place, ObjectNode tree, Class<T> type) {
        var bound = binder.bindAll(tree, type);
        bound.errors().forEach(place::mistake);
        return bound.errors().isEmpty() ? Optional.ofNullable(bound.value()) : Optional.empty();
    }
}
