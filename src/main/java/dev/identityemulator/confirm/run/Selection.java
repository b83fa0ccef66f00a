package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.compare.Response;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entries of a list that a scenario is about: others may be in the account.
 *
 * @param path where in an entry the value is
 * @param value a value, or with a star at its end the beginning of one
 */
record Selection(String path, String value) {

    /** Reads {@code path=value}. */
    static Selection of(String text) {
        var parts = text.split("=", 2);
        return new Selection(parts[0], parts[1]);
    }

    /** The response with these entries alone. */
    Response of(Response response) {
        if (!(response.body() instanceof ObjectNode list) || !(list.get("data") instanceof ArrayNode data)) {
            return response;
        }
        var selected = list.deepCopy();
        var entries = selected.putArray("data");
        StreamSupport.stream(data.spliterator(), false).filter(this::matches).forEach(entries::add);
        selected.remove("has_more"); // which depends on the others
        return response.withBody(selected);
    }

    boolean matches(JsonNode entry) {
        var found = entry.at("/" + path.replace('.', '/')).asString("");
        return value.endsWith("*") ? found.startsWith(value.substring(0, value.length() - 1)) : found.equals(value);
    }
}
