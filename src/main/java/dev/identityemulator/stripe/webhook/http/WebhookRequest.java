package dev.identityemulator.stripe.webhook.http;

import java.util.Map;

/**
 * One request to an endpoint, whole.
 *
 * @param pendingWebhooks what the body says of how many endpoints have yet to receive the event
 */
public record WebhookRequest(String url, Map<String, String> headers, String body, int pendingWebhooks) {}
