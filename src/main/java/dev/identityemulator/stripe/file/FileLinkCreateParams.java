package dev.identityemulator.stripe.file;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Personal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new link to a file.
 *
 * @see <a href="https://docs.stripe.com/api/file_links/create">Stripe: Create a file link</a>
 */
record FileLinkCreateParams(
        @Nullable Long expiresAt,
        @Nullable String file,
        @Personal @Nullable MetadataParam metadata) implements Params {

    @Override
    public void check() {
        fileId();
        initialMetadata();
    }

    String fileId() {
        if (file == null) {
            throw ParamErrors.missing("file");
        }
        return file;
    }

    Map<String, String> initialMetadata() {
        return MetadataParam.apply(metadata, Map.of());
    }
}
