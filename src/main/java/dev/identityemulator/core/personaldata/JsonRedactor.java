package dev.identityemulator.core.personaldata;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the place of personal data once it is redacted.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-sessions#redact">Stripe: Redact a session</a>
 */
public final class JsonRedactor {

    /** In the place of a text. */
    public static final String TEXT = "[redacted]";

    private static final String METADATA = "metadata";
    private static final Set<String> SECRETS = Set.of("client_secret", "url");
    private static final Set<String> TEXTS = Set.of(
            "email",
            "phone",
            "first_name",
            "last_name",
            "number",
            "id_number",
            "sex",
            "unparsed_sex",
            "unparsed_place_of_birth",
            "line1",
            "line2",
            "city",
            "state",
            "postal_code");
    private static final Set<String> DATES = Set.of("dob", "expiration_date", "issued_date");

    private JsonRedactor() {}

    /** Redacts the JSON text of resources, however they are nested. */
    public static String redact(String json) {
        return redact(JsonMapper.shared().readTree(json)).toString();
    }

    /** Redacts a text in whatever form: of what is not JSON, nothing is left. */
    public static String redactText(String text) {
        try {
            var json = redact(JsonMapper.shared().readTree(text));
            return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JacksonException notJson) {
            return TEXT;
        }
    }

    /** Redacts resources in place, however they are nested. */
    public static JsonNode redact(JsonNode json) {
        return redact(json, SECRETS);
    }

    /** The same for what was not made of a session, and whose addresses and secrets open none. */
    public static JsonNode redactPersonal(JsonNode json) {
        return redact(json, Set.of());
    }

    private static JsonNode redact(JsonNode json, Set<String> secrets) {
        if (json instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> redact(object, name, object.get(name), secrets));
        } else if (json instanceof ArrayNode array) {
            array.forEach(element -> redact(element, secrets));
        }
        return json;
    }

    private static void redact(ObjectNode object, String name, JsonNode value, Set<String> secrets) {
        if (name.equals(METADATA) && value.isObject()) {
            object.putObject(name);
        } else if (secrets.contains(name) && value.isString()) {
            object.putNull(name);
        } else if (TEXTS.contains(name) && value.isString()) {
            object.put(name, TEXT);
        } else if (DATES.contains(name) && value.isObject()) {
            object.putObject(name).put("day", 1).put("month", 1).put("year", 1);
        } else {
            redact(value, secrets);
        }
    }
}
