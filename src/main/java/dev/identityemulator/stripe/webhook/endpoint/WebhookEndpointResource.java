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
 * A webhook endpoint as Stripe prints it.
 *
 * @param secret what its deliveries are signed with, shown when it is created or rolled and never again
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

    /** What a deletion is answered with. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}

    /** The endpoint as a look at it shows it. */
    public static WebhookEndpointResource of(WebhookEndpoint endpoint) {
        return of(endpoint, null);
    }

    /** The endpoint as its creator sees it. */
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
