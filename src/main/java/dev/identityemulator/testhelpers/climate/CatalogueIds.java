package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.RandomText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of products and suppliers: a prefix and a readable slug. */
final class CatalogueIds {

    static final String PRODUCT = "climsku_";
    static final String SUPPLIER = "climsup_";

    private static final Pattern SLUG = Pattern.compile("[0-9A-Za-z_]{1,80}");
    private static final int RANDOM = 14;

    private CatalogueIds() {}

    /** @throws ApiException if an id was sent that does not have the form of one */
    static void check(String prefix, @Nullable String id) {
        if (id != null
                && !(id.startsWith(prefix)
                        && SLUG.matcher(id.substring(prefix.length())).matches())) {
            throw ApiException.status(400, "Invalid id: it must be " + prefix + " and letters, digits or underscores")
                    .param("id")
                    .beforeWork()
                    .build();
        }
    }

    /** The id that was sent, or one that nobody has. */
    static String orNew(String prefix, @Nullable String id) {
        return id == null ? prefix + RandomText.alphanumeric(RANDOM) : id;
    }
}
