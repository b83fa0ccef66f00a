package dev.identityemulator.dashboard;

import dev.identityemulator.requestlog.Secrets;
import dev.identityemulator.webhook.WebhookEndpointResource;

/** A webhook endpoint in a list. */
record EndpointRow(String id, String url, boolean enabled, String status, Tone tone, String types, String description) {

    static EndpointRow of(WebhookEndpointResource endpoint) {
        boolean enabled = endpoint.status().equals("enabled");
        var description = endpoint.description();
        return new EndpointRow(
                endpoint.id(),
                Secrets.mask(endpoint.url()),
                enabled,
                endpoint.status(),
                enabled ? Tone.GOOD : Tone.OFF,
                String.join(", ", endpoint.enabledEvents()),
                description == null ? "" : description);
    }
}
