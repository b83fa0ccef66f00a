package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointResource;
import java.util.List;
import java.util.Objects;

/**
 * A webhook endpoint in a list.
 *
 * @param failure its last delivery, if that failed
 */
public record EndpointRow(
        String id,
        String url,
        boolean enabled,
        String status,
        StatusColor color,
        List<DeliveryRow> failure,
        String types,
        String description) {

    static EndpointRow of(WebhookEndpoint endpoint, List<DeliveryRow> failure) {
        var resource = WebhookEndpointResource.of(endpoint);
        return new EndpointRow(
                resource.id(),
                SecretMasker.mask(resource.url()),
                endpoint.isEnabled(),
                resource.status(),
                endpoint.isEnabled() ? StatusColor.GOOD : StatusColor.OFF,
                failure,
                String.join(", ", resource.enabledEvents()),
                Objects.requireNonNullElse(resource.description(), ""));
    }
}
