package dev.identityemulator.stripe.webhook.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the headers that Stripe sends an event with. */
public final class WebhookHeaders {

    /** The name of the header with the signature. */
    public static final String SIGNATURE = WebhookSignature.HEADER;

    private static final String USER_AGENT = "Stripe/1.0 (+https://stripe.com/docs/webhooks)";

    private WebhookHeaders() {}

    /** The headers for a body that is signed with each of these secrets at this moment of real time. */
    public static Map<String, String> of(String body, List<String> secrets, Instant realTime) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "*/*; q=0.5, application/xml");
        headers.put("Accept-Encoding", "gzip");
        headers.put("Cache-Control", "no-cache");
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put(WebhookSignature.HEADER, WebhookSignature.of(body, secrets, realTime));
        headers.put("User-Agent", USER_AGENT);
        return headers;
    }
}
