package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an import, in the query.
 *
 * @param webhooks whether deliveries that were pending when the data were exported are made, and retries; absent, they are not
 */
record DataImportParams(@Nullable Boolean webhooks) implements Params {

    boolean sendsWebhooks() {
        return Boolean.TRUE.equals(webhooks);
    }
}
