package dev.identityemulator.stripecli.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CLI says of itself. It tells more from one version to the next, such as the addresses that it forwards to: all of
 * that is accepted, and only this is read.
 *
 * @param websocketFeatures what it wants to receive
 * @param websocketFeature the same, of older versions
 * @param filters the filters of {@code logs tail}, in JSON
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CliSessionCreateParams(
        @Nullable List<String> websocketFeatures,
        @Nullable String websocketFeature,
        @Nullable String filters) implements Params {

    private static final String FEATURES = "websocket_features";

    CliFeature feature() {
        if (websocketFeatures == null && websocketFeature == null) {
            throw ParamErrors.missing(FEATURES);
        }
        return CliFeature.of(websocketFeatures == null ? List.of(websocketFeature) : websocketFeatures, FEATURES);
    }

    LogFilters logFilters() {
        return filters == null ? LogFilters.NONE : LogFilters.read(filters, "filters");
    }
}
