package dev.identityemulator.stripe.forwarding.body;

import dev.identityemulator.api.resource.ApiJson;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes a value as the place in the text wants it. */
final class Written {

    private Written() {}

    static String of(String value, Place place, String text) {
        return switch (place.form()) {
            case JSON_NUMBER -> isNumber(value) ? new BigInteger(value).toString() : json(value);
            case JSON_STRING -> json(value);
            case FORM_VALUE -> form(value);
            case FORM_NAME -> "=" + form(value);
            case XML_TEXT, XML_ATTRIBUTE -> xml(value);
            case XML_CLOSED -> ">" + xml(value) + "</" + tag(place, text) + ">";
            case OTHER -> throw new IllegalArgumentException("no place for a value");
        };
    }

    private static boolean isNumber(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String json(String value) {
        return ApiJson.mapper().writeValueAsString(value);
    }

    private static String form(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String xml(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    /** The name of the element that closes itself at this place. */
    private static String tag(Place place, String text) {
        var before = text.substring(text.lastIndexOf('<', place.start()) + 1, place.start());
        return before.split("\\s", 2)[0];
    }
}
