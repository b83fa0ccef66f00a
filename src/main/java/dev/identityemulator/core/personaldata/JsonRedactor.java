package dev.identityemulator.core.personaldata;

import dev.identityemulator.api.resource.ResourceFields;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts placeholders in the place of the fields that resources mark as personal or secret.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-sessions#redact">Stripe: Redact a session</a>
 */
@Component
public class JsonRedactor {

    /** In the place of a text. */
    public static final String TEXT = "[redacted]";

    /** What each type of record marks; to read its annotations costs more than the JSON. */
    private static final ClassValue<ResourceFields> MARKED = new ClassValue<>() {
        @Override
        protected ResourceFields computeValue(Class<?> type) {
            return ResourceFields.of(List.of(type));
        }
    };

    private final Supplier<ResourceFields> fields;

    JsonRedactor(Supplier<ResourceFields> fields) {
        this.fields = fields;
    }

    /** Redacts the JSON text of a record of this type. */
    public static String redact(String json, Class<?> type) {
        return redact(JsonMapper.shared().readTree(json), MARKED.get(type)).toString();
    }

    /** Redacts the JSON text of resources, however they are nested. */
    public String redact(String json) {
        return redact(JsonMapper.shared().readTree(json)).toString();
    }

    /** Redacts resources in place, however they are nested. */
    public JsonNode redact(JsonNode json) {
        return redact(json, fields.get());
    }

    /** Redacts the personal fields of JSON text, and leaves the secret ones. */
    public String redactPersonal(String json) {
        var all = fields.get();
        var personal = new ResourceFields(all.texts(), all.dates(), all.maps(), Set.of(), Set.of());
        return redact(JsonMapper.shared().readTree(json), personal).toString();
    }

    /** Redacts a text of any form: nothing is left of a text that is not JSON. */
    public String redactText(String text) {
        try {
            var json = redact(JsonMapper.shared().readTree(text));
            return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JacksonException notJson) {
            return TEXT;
        }
    }

    static JsonNode redact(JsonNode json, ResourceFields fields) {
        if (json instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> redact(object, name, object.get(name), fields));
        } else if (json instanceof ArrayNode array) {
            array.forEach(element -> redact(element, fields));
        }
        return json;
    }

    private static void redact(ObjectNode object, String name, JsonNode value, ResourceFields fields) {
        if (fields.maps().contains(name) && value.isObject()) {
            object.putObject(name);
        } else if (fields.secrets().contains(name) && value.isString()) {
            object.putNull(name);
        } else if (fields.texts().contains(name) && value.isString()) {
            object.put(name, TEXT);
        } else if (fields.dates().contains(name) && value.isObject()) {
            object.putObject(name).put("day", 1).put("month", 1).put("year", 1);
        } else {
            redact(value, fields);
        }
    }
}
