package dev.identityemulator.stripe.forwarding.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the fields of a form, and where they are. */
final class FormPlaces {

    /** The last part of a name such as {@code card[number]} or {@code card.number}. */
    private static final Pattern LAST = Pattern.compile("(.*?)[.\\[]?([^.\\[\\]]*)]?");

    private FormPlaces() {}

    /** The fields of a text in their order; whatever is not a form has none that matter. */
    static List<Place> of(String text) {
        var places = new ArrayList<Place>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                places.add(place(text, start, end));
            }
            start = end + 1;
        }
        return places;
    }

    private static Place place(String text, int start, int end) {
        int equals = text.indexOf('=', start);
        boolean hasValue = equals >= 0 && equals < end;
        var key = decoded(text.substring(start, hasValue ? equals : end));
        var last = LAST.matcher(key);
        boolean parted = last.matches();
        return new Place(
                key,
                parted ? last.group(1) : "",
                parted ? last.group(2) : key,
                hasValue ? equals + 1 : end,
                end,
                hasValue ? decoded(text.substring(equals + 1, end)) : "",
                hasValue ? Place.Form.FORM_VALUE : Place.Form.FORM_NAME);
    }

    private static String decoded(String escaped) {
        try {
            return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return escaped;
        }
    }
}
