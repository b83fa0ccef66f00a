package dev.identityemulator.stripe.webhook.http;

import java.util.Map;

/**
 * A request to an endpoint.
 *
 * @param pendingWebhooks the number in the body of endpoints that have yet to receive the event
 */
public record WebhookRequest(String url, Map<String, String> headers, String body, int pendingWebhooks) {}
