package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.webhook.endpoint.DestinationDetails;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointResource;
import java.util.List;
import java.util.Objects;

/**
 * A webhook endpoint in a list.
 *
 * @param thin whether it receives thin events
 * @param destination whether it is an event destination
 * @param failure its last delivery, if that failed
 */
public record EndpointRow(
        String id,
        String url,
        boolean enabled,
        boolean thin,
        boolean destination,
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
                endpoint.isThin(),
                endpoint.destination().isPresent(),
                resource.status(),
                endpoint.isEnabled() ? StatusColor.GOOD : StatusColor.OFF,
                failure,
                String.join(", ", resource.enabledEvents()),
                description(endpoint));
    }

    private static String description(WebhookEndpoint endpoint) {
        var name = endpoint.destination().map(DestinationDetails::name);
        var text = Objects.requireNonNullElse(endpoint.description(), "");
        return name.map(each -> text.isEmpty() ? each : each + ": " + text).orElse(text);
    }
}
