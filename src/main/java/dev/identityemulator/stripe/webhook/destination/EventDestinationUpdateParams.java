package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointUpdateParams;
import dev.identityemulator.stripe.webhook.settings.EnabledEvents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an update of an event destination.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/event_destinations/update">Stripe: Update an event destination</a>
 */
record EventDestinationUpdateParams(
        FieldUpdate<String> description,
        FieldUpdate<List<String>> enabledEvents,
        @Nullable List<String> include,
        @Nullable MetadataParam metadata,
        FieldUpdate<String> name,
        @Nullable WebhookEndpointParam webhookEndpoint)
        implements Params {

    @Override
    public void check() {
        rejectUnset("name", name);
        rejectUnset("enabled_events", enabledEvents);
        Inclusions.check(include, Inclusions.URL);
        if (webhookEndpoint != null) {
            WebhookEndpointParam.require(webhookEndpoint);
        }
    }

    private static void rejectUnset(String param, FieldUpdate<?> update) {
        if (update instanceof FieldUpdate.Clear) {
            throw ParamErrors.missing(param);
        }
    }

    /**
     * What it changes of that which a destination shares with an endpoint.
     *
     * @throws dev.identityemulator.api.error.ApiException if the destination cannot receive a type
     */
    WebhookEndpointUpdateParams shared(WebhookEndpoint destination) {
        var types = enabledEvents.given();
        if (types != null) {
            EnabledEvents.check(types, destination.isThin());
        }
        var url = webhookEndpoint == null ? null : webhookEndpoint.url();
        return new WebhookEndpointUpdateParams(description, null, types, metadata, url);
    }
}
