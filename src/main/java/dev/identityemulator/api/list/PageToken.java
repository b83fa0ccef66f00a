package dev.identityemulator.api.list;

import dev.identityemulator.api.error.V2Errors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of the second API, which clients take from an address that a page names.
 *
 * @param newer whether the page lies on the newer side of the place
 * @param id the id of an item at the border of the page before
 */
record PageToken(boolean newer, String id) {

    private static final String PREFIX = "page_";
    private static final Pattern TEXT = Pattern.compile("([no])([a-z_]{1,20}[0-9A-Za-z]{1,100})");

    /**
     * The place that a parameter names, or null if it names none.
     *
     * @throws dev.identityemulator.api.error.ApiException if no page named such a place
     */
    static @Nullable PageToken of(@Nullable String page) {
        if (page == null) {
            return null;
        }
        var text = TEXT.matcher(page.startsWith(PREFIX) ? decoded(page.substring(PREFIX.length())) : "");
        if (!text.matches()) {
            throw V2Errors.invalid("page", "Not the token of a page.");
        }
        return new PageToken(text.group(1).equals("n"), text.group(2));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    String text() {
        var place = (newer ? "n" : "o") + id;
        return PREFIX
                + Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.ISO_8859_1));
    }
}
