package dev.identityemulator.stripecli.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a session. A CLI sends more of them from version to version, such as the addresses that it forwards to: they are
 * accepted and ignored.
 *
 * @param websocketFeatures the features that the CLI wants
 * @param websocketFeature the same from older versions
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
