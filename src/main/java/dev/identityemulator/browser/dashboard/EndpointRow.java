package dev.identityemulator.browser.dashboard;

import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointResource;

/** A webhook endpoint in a list. */
record EndpointRow(
        String id, String url, boolean enabled, String status, StatusColor color, String types, String description) {

    static EndpointRow of(WebhookEndpointResource endpoint) {
        boolean enabled = endpoint.status().equals("enabled");
        var description = endpoint.description();
        return new EndpointRow(
                endpoint.id(),
                SecretMasker.mask(endpoint.url()),
                enabled,
                endpoint.status(),
                enabled ? StatusColor.GOOD : StatusColor.OFF,
                String.join(", ", endpoint.enabledEvents()),
                description == null ? "" : description);
    }
}
