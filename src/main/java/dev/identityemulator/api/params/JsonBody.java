package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.form.FormDecoder;
import dev.identityemulator.api.form.FormPair;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON object that a call of the second API sends; bounded in depth and in the number of its values. */
record JsonBody(ObjectNode object, List<FormPair> pairs) {

    /** The deepest nesting, as in a form. */
    static final int MOST_DEPTH = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The object in a body; an empty body counts as an empty object.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is no JSON object, too deep, or has too many values
     */
    static JsonBody read(byte[] body) {
        var object = body.length == 0 ? JsonNodeFactory.instance.objectNode() : parse(body);
        var pairs = new ArrayList<FormPair>();
        collect("", object, pairs);
        return new JsonBody(object, pairs);
    }

    private static ObjectNode parse(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException malformed) {
            throw ApiErrors.unreadable(
                    "the body is not valid JSON, or nested more than " + MOST_DEPTH + " levels deep");
        }
        throw ApiErrors.unreadable("the body is not a JSON object");
    }

    /** The values by their bracketed names, as the log shows them. */
    private static void collect(String name, JsonNode value, List<FormPair> pairs) {
        if (value.isObject()) {
            value.properties().forEach(field -> {
                var key = storable(field.getKey());
                collect(name.isEmpty() ? key : name + "[" + key + "]", field.getValue(), pairs);
            });
        } else if (value.isArray()) {
            value.forEach(element -> collect(name + "[]", element, pairs));
        } else {
            pairs.add(new FormPair(name, value.isNull() ? "" : storable(value.asString()), null));
        }
        if (pairs.size() > FormDecoder.MOST_PAIRS) {
            throw ApiErrors.unreadable("more than " + FormDecoder.MOST_PAIRS + " values were sent");
        }
    }

    /** A text that every database keeps. */
    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw ApiErrors.unreadable("the body contains a null character");
        }
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw ApiErrors.unreadable("the body contains half of a surrogate pair");
        }
        return text;
    }

    /** The same text for the same values; unlike the pairs, it tells a null from an empty text. */
    String canonical() {
        return MAPPER.writeValueAsString(sorted(object));
    }

    private static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        var sorted = JsonNodeFactory.instance.objectNode();
        node.propertyNames().stream().sorted().forEach(name -> sorted.set(name, sorted(node.path(name))));
        return sorted;
    }

    /** The parameters of the query with those of the body over them. */
    ObjectNode over(ObjectNode query) {
        return query.setAll(object);
    }
}
