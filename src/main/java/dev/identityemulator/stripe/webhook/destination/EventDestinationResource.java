package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.IsoTime;
import dev.identityemulator.api.resource.Secret;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event destination in Stripe's form.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/event_destinations/object">Stripe: The Event Destination object</a>
 */
public record EventDestinationResource(
        String id,
        String object,
        String created,
        String description,
        List<String> enabledEvents,
        String eventPayload,
        List<String> eventsFrom,
        boolean livemode,
        Map<String, String> metadata,
        String name,
        @Nullable String snapshotApiVersion,
        String status,
        @Nullable StatusDetails statusDetails,
        String type,
        String updated,
        Target webhookEndpoint)
        implements ApiResource {

    static final String OBJECT = "v2.core.event_destination";

    /** Why a destination is not enabled. */
    record StatusDetails(Disabled disabled) {

        private static final StatusDetails BY_USER = new StatusDetails(new Disabled("user"));
    }

    /** Who disabled a destination. */
    record Disabled(String reason) {}

    /** Where events are sent; both fields are shown only where they are asked for. */
    record Target(
            @Secret @Nullable String signingSecret,
            @Nullable String url) {}

    /** The response to a deletion. */
    record Deleted(String id, String object) implements ApiResource {}

    /** The destination with its url. */
    public static EventDestinationResource withUrl(WebhookEndpoint endpoint) {
        return of(endpoint, List.of(Inclusions.URL));
    }

    /** The destination with the fields that were asked for. */
    static EventDestinationResource of(WebhookEndpoint endpoint, @Nullable List<String> include) {
        var details = endpoint.destination().orElseThrow();
        var asked = include == null ? List.<String>of() : include;
        return new EventDestinationResource(
                endpoint.id(),
                OBJECT,
                IsoTime.of(endpoint.created()),
                Objects.requireNonNullElse(endpoint.description(), ""),
                endpoint.enabledEvents(),
                details.payload().name().toLowerCase(Locale.ROOT),
                details.eventsFrom(),
                false,
                endpoint.metadata(),
                details.name(),
                endpoint.apiVersion(),
                endpoint.isEnabled() ? "enabled" : "disabled",
                endpoint.isEnabled() ? null : StatusDetails.BY_USER,
                EventDestinationType.WEBHOOK_ENDPOINT,
                IsoTime.of(details.updated()),
                new Target(
                        asked.contains(Inclusions.SIGNING_SECRET) ? endpoint.secret() : null,
                        asked.contains(Inclusions.URL) ? endpoint.url() : null));
    }
}
