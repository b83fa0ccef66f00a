package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.core.personaldata.JsonRedactor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All of a line of the log that may tell of a person.
 *
 * @param parameters JSON text
 * @param response JSON text, or null
 */
record LineText(
        String path,
        @Nullable String query,
        String parameters,
        @Nullable String response) {

    private static final String PLAIN_SEGMENT = "[a-z0-9_]*|[a-z]{2,5}_[0-9A-Za-z]+";

    /** Without what was sent or shown of this session; the path keeps names and ids, and a list its other items. */
    LineText redacted(String session) {
        var sent = ParamRedactor.takenFrom(parameters);
        var segments = new ArrayList<String>();
        var words = new ArrayList<>(sent.words());
        for (var segment : path.split("/", -1)) {
            boolean plain = segment.matches(PLAIN_SEGMENT);
            segments.add(plain ? segment : JsonRedactor.TEXT);
            if (!plain) {
                words.add(QueryText.decoded(segment));
            }
        }
        return new LineText(
                String.join("/", segments),
                QueryText.redacted(query),
                sent.rest(),
                response(words, json -> redact(json, session)));
    }

    /** Without what was sent of a person, for a line that no redaction will ever find. */
    LineText redactedAtOnce() {
        var sent = ParamRedactor.takenFrom(parameters);
        return new LineText(
                path, QueryText.redacted(query), sent.rest(), response(sent.words(), JsonRedactor::redactPersonal));
    }

    private @Nullable String response(List<String> words, UnaryOperator<JsonNode> redaction) {
        if (response == null) {
            return null;
        }
        var json = redaction.apply(ApiJson.mapper().readTree(response));
        if (json.path("error") instanceof ObjectNode error) {
            withoutWords(error, words);
        }
        return json.toString();
    }

    private static JsonNode redact(JsonNode json, String session) {
        if (json.path("object").asString("").equals("list") && json.path("data") instanceof ArrayNode items) {
            for (var item : items) {
                if (item.toString().contains(session)) {
                    JsonRedactor.redact(item);
                }
            }
            return json;
        }
        return JsonRedactor.redact(json);
    }

    /** Errors quote what was sent. */
    private static void withoutWords(ObjectNode error, List<String> words) {
        for (var name : List.of("message", "param")) {
            var quoting = error.path(name);
            if (quoting.isString()) {
                error.put(name, ParamRedactor.without(words, quoting.asString()));
            }
        }
    }
}
