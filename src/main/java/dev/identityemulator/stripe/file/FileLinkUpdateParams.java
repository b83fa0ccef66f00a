package dev.identityemulator.stripe.file;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Personal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an update of a link.
 *
 * @param expiresAt a unix time, or {@code now}
 * @see <a href="https://docs.stripe.com/api/file_links/update">Stripe: Update a file link</a>
 */
record FileLinkUpdateParams(
        FieldUpdate<String> expiresAt, @Personal @Nullable MetadataParam metadata) implements Params {

    private static final String NOW = "now";

    @Override
    public void check() {
        if (!endsNow()) {
            expiresAtSeconds();
        }
    }

    /** Whether the link expires at once. */
    boolean endsNow() {
        return NOW.equals(expiresAt.given());
    }

    /** The unix time at which the link expires, or null for never. */
    @Nullable
    Long expiresAtSeconds() {
        var given = expiresAt.given();
        try {
            return given == null ? null : Long.valueOf(given);
        } catch (NumberFormatException notANumber) {
            throw ParamErrors.invalidInteger("expires_at", given);
        }
    }

    Map<String, String> metadataAfter(Map<String, String> current) {
        return MetadataParam.apply(metadata, current);
    }
}
