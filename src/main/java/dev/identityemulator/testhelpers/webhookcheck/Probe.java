package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.stripe.webhook.http.WebhookRequest;
import java.util.Map;

/**
 * A request of a check.
 *
 * @param parted whether its body arrives in two parts
 */
record Probe(String body, Map<String, String> headers, boolean parted) {

    Probe with(Map<String, String> otherHeaders) {
        return new Probe(body, otherHeaders, parted);
    }

    Probe inParts() {
        return new Probe(body, headers, true);
    }

    WebhookRequest to(String url) {
        return new WebhookRequest(url, headers, body, 1);
    }
}
