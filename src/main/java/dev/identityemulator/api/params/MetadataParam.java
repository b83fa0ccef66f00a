package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ParamErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The change that a call makes to the metadata of a resource: entries are merged, an empty value removes its key, and an
 * empty {@code metadata} removes all keys.
 *
 * @see <a href="https://docs.stripe.com/api/metadata">Stripe: Metadata</a>
 */
public record MetadataParam(boolean clear, Map<String, String> entries) {

    static final int MOST_KEYS = 50;
    static final int LONGEST_KEY = 40;
    static final int LONGEST_VALUE = 500;

    /**
     * The metadata of a resource after this call.
     *
     * @throws dev.identityemulator.api.error.ApiException if they have too many keys
     */
    public static Map<String, String> apply(@Nullable MetadataParam param, Map<String, String> current) {
        if (param == null) {
            return current;
        }
        var merged = new LinkedHashMap<>(param.clear ? Map.<String, String>of() : current);
        param.entries.forEach((key, value) -> {
            if (value.isEmpty()) {
                merged.remove(key);
            } else {
                merged.put(key, value);
            }
        });
        if (merged.size() > MOST_KEYS) {
            throw ParamErrors.tooManyMetadataKeys(MOST_KEYS, merged.size());
        }
        return merged;
    }
}
