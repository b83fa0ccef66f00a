package dev.identityemulator.testkit;

import com.stripe.model.WebhookEndpoint;
import com.sun.net.httpserver.HttpHandler;
import java.util.List;
import java.util.Map;

/** Receivers of webhooks. */
public sealed interface WebhookActions permits Emulator {

    EmulatorApi api();

    /** Creates an endpoint for every event at this address of the application, in the API version that stripe-java reads. */
    WebhookEndpoint endpoint(String url);

    /** Serves this handler on a free port until the end of the test, and creates an endpoint for every event there. */
    WebhookEndpoint endpoint(HttpHandler handler);

    /** The receiver of this name that is built in, with an endpoint for every event. */
    Inbox inbox(String name);

    /** The secret with which webhooks to the application are signed: that of the newest endpoint. */
    String webhookSecret();

    /** An endpoint for every event; one for {@code *} alone would leave out redactions, as at Stripe. */
    private static Map<String, Object> everything(String url) {
        return Map.of(
                "url",
                url,
                "enabled_events",
                List.of("*", "identity.verification_session.redacted"),
                "api_version",
                SdkVersion.CURRENT);
    }

    /** Creates an endpoint for every event. */
    static WebhookEndpoint create(EmulatorApi api, String url) {
        return api.as(WebhookEndpoint.class, api.post("/v1/webhook_endpoints", everything(url)));
    }
}
