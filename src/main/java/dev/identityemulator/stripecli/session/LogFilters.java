package dev.identityemulator.stripecli.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.core.requestlog.LoggedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The filters of {@code stripe logs tail}. A request passes if it matches one value of each filter. The filter by IP address is
 * accepted and shows everything, because addresses are not kept.
 *
 * @see <a href="https://docs.stripe.com/cli/logs/tail">Stripe: stripe logs tail</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LogFilters(
        @Nullable List<String> filterAccount,
        @Nullable List<String> filterHttpMethod,
        @Nullable List<String> filterRequestPath,
        @Nullable List<String> filterRequestStatus,
        @Nullable List<String> filterSource,
        @Nullable List<String> filterStatusCode,
        @Nullable List<String> filterStatusCodeType) {

    static final LogFilters NONE = new LogFilters(null, null, null, null, null, null, null);

    private static final String THIS_ACCOUNT = "self";
    private static final String CONNECTED_ACCOUNT = "connect_out";

    /** The source of every request here. */
    private static final String SOURCE = "API";

    /**
     * Reads the JSON that a CLI sends.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is anything else
     */
    static LogFilters read(String json, String param) {
        try {
            var filters = ApiJson.mapper().readValue(json, LogFilters.class);
            return filters == null ? NONE : filters;
        } catch (JacksonException notFilters) {
            throw ParamErrors.invalidObject(param);
        }
    }

    String json() {
        return ApiJson.mapper().writeValueAsString(this);
    }

    /** Whether a request passes; {@code connected} says that the account made it for a connected account. */
    public boolean match(LoggedRequest request, boolean connected) {
        int status = request.status();
        return has(filterAccount, connected ? CONNECTED_ACCOUNT : THIS_ACCOUNT)
                && has(filterHttpMethod, request.method())
                && has(filterRequestPath, request.path())
                && has(filterRequestStatus, status < 400 ? "SUCCEEDED" : "FAILED")
                && has(filterSource, SOURCE)
                && has(filterStatusCode, String.valueOf(status))
                && has(filterStatusCodeType, String.valueOf(status / 100 * 100));
    }

    private static boolean has(@Nullable List<String> values, String value) {
        return values == null || values.isEmpty() || values.stream().anyMatch(value::equalsIgnoreCase);
    }
}
