package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.webhook.settings.EnabledEvents;
import dev.identityemulator.stripe.webhook.settings.EndpointUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an update of a webhook endpoint.
 *
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints/update">Stripe: Update a webhook endpoint</a>
 */
public record WebhookEndpointUpdateParams(
        FieldUpdate<String> description,
        @Nullable Boolean disabled,
        @Nullable List<String> enabledEvents,
        @Nullable MetadataParam metadata,
        @Nullable String url)
        implements Params {

    @Override
    public void check() {
        if (url != null) {
            EndpointUrl.check(url);
        }
        if (enabledEvents != null) {
            EnabledEvents.check(enabledEvents);
        }
    }

    Map<String, String> metadataAfter(Map<String, String> current) {
        return MetadataParam.apply(metadata, current);
    }
}
