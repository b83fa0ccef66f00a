package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.error.V2Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which Stripe brings events to a destination, of which the emulator has one. */
final class EventDestinationType {

    /** The one that the emulator has. */
    static final String WEBHOOK_ENDPOINT = "webhook_endpoint";

    private static final List<String> ALL = List.of("amazon_eventbridge", "azure_event_grid", WEBHOOK_ENDPOINT);

    private EventDestinationType() {}

    /**
     * Checks the type of a new destination.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is unknown, or needs a cloud that is not here
     */
    static void check(String type) {
        if (!ALL.contains(type)) {
            throw V2Errors.unrecognized("type", type, ALL);
        }
        if (!type.equals(WEBHOOK_ENDPOINT)) {
            throw V2Errors.invalid("type", "This emulator delivers to a webhook_endpoint only, not to " + type + ".");
        }
    }

    /**
     * Rejects what belongs to another type.
     *
     * @throws dev.identityemulator.api.error.ApiException if it was sent
     */
    static void reject(String param, @Nullable Object sent) {
        if (sent != null) {
            throw V2Errors.invalid(param, "Must not be set for the type " + WEBHOOK_ENDPOINT + ".");
        }
    }
}
