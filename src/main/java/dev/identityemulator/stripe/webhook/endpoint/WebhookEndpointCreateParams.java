package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.stripe.webhook.settings.ConfiguredEndpoint;
import dev.identityemulator.stripe.webhook.settings.EnabledEvents;
import dev.identityemulator.stripe.webhook.settings.EndpointUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new webhook endpoint.
 *
 * @param apiVersion the API version of its events; absent, the account's
 * @param connect whether it receives the events of connected accounts instead of the account's own
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints/create">Stripe: Create a webhook endpoint</a>
 */
public record WebhookEndpointCreateParams(
        @Nullable String apiVersion,
        @Nullable Boolean connect,
        FieldUpdate<String> description,
        @Nullable List<String> enabledEvents,
        @Nullable MetadataParam metadata,
        @Nullable String url)
        implements Params {

    /** An endpoint at this URL that receives these types, with everything else as it is by default. */
    public static WebhookEndpointCreateParams of(@Nullable String url, List<String> types) {
        return new WebhookEndpointCreateParams(null, null, new FieldUpdate.Keep<>(), types, null, url);
    }

    /** The endpoint of a setting. */
    static WebhookEndpointCreateParams of(ConfiguredEndpoint setting) {
        return new WebhookEndpointCreateParams(
                setting.apiVersion(),
                setting.connect(),
                setting.description() == null ? new FieldUpdate.Keep<>() : new FieldUpdate.Set<>(setting.description()),
                setting.events(),
                null,
                setting.url());
    }

    @Override
    public void check() {
        EndpointUrl.check(address());
        EnabledEvents.check(types());
        if (apiVersion != null && !ApiVersion.isWellFormed(apiVersion)) {
            throw ApiErrors.invalidVersion(apiVersion);
        }
        initialMetadata();
    }

    String address() {
        if (url == null) {
            throw ParamErrors.missing("url");
        }
        return url;
    }

    List<String> types() {
        if (enabledEvents == null) {
            throw ParamErrors.missing("enabled_events");
        }
        return List.copyOf(enabledEvents);
    }

    Map<String, String> initialMetadata() {
        return MetadataParam.apply(metadata, Map.of());
    }
}
