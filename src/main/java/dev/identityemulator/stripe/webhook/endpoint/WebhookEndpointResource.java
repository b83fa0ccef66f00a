package dev.identityemulator.stripe.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook endpoint in Stripe's form.
 *
 * @param secret the secret that signs its deliveries, shown only when it is created or rolled
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints/object">Stripe: The Webhook Endpoint object</a>
 */
public record WebhookEndpointResource(
        String id,
        String object,
        @Nullable String apiVersion,
        @Nullable String application,
        Instant created,
        @Nullable String description,
        List<String> enabledEvents,
        boolean livemode,
        Map<String, String> metadata,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Secret @Nullable
        String secret,

        String status,
        String url)
        implements ApiResource {

    static final String OBJECT = "webhook_endpoint";

    private enum Status {
        ENABLED,
        DISABLED
    }

    /** The response to a deletion. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}

    /** The endpoint without its secret. */
    public static WebhookEndpointResource of(WebhookEndpoint endpoint) {
        return of(endpoint, null);
    }

    /** The endpoint as its creator sees it, with its secret. */
    public static WebhookEndpointResource withSecret(WebhookEndpoint endpoint) {
        return of(endpoint, endpoint.secret());
    }

    private static WebhookEndpointResource of(WebhookEndpoint endpoint, @Nullable String secret) {
        var status = endpoint.isEnabled() ? Status.ENABLED : Status.DISABLED;
        return new WebhookEndpointResource(
                endpoint.id(),
                OBJECT,
                endpoint.apiVersion(),
                null,
                endpoint.created(),
                endpoint.description(),
                endpoint.enabledEvents(),
                false,
                endpoint.metadata(),
                secret,
                status.name().toLowerCase(Locale.ROOT),
                endpoint.url());
    }
}
