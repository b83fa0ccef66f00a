package dev.identityemulator.stripe.webhook.destination;

import com.stripe.exception.StripeException;
import com.stripe.model.v2.core.EventDestination;
import com.stripe.param.v2.core.EventDestinationCreateParams;
import com.stripe.param.v2.core.EventDestinationCreateParams.EventPayload;
import com.stripe.param.v2.core.EventDestinationCreateParams.Include;
import com.stripe.service.v2.core.EventDestinationService;
import dev.identityemulator.support.Emulator;
import java.util.function.Consumer;

/** Calls about event destinations that many tests make. */
public final class Destinations {

    public static final String PATH = "/v2/core/event_destinations";

    private final Emulator emulator;

    public Destinations(Emulator emulator) {
        this.emulator = emulator;
    }

    /** What the official client can do with destinations. */
    public EventDestinationService api() {
        return emulator.stripe().v2().core().eventDestinations();
    }

    /** A destination of thin events of all types, whose secret and url are shown. */
    public EventDestination thin(String url) throws StripeException {
        return thin(url, params -> params.addEnabledEvent("*"));
    }

    /** A destination of thin events with whatever else is set. */
    public EventDestination thin(String url, Consumer<EventDestinationCreateParams.Builder> more)
            throws StripeException {
        return create(url, EventPayload.THIN, more);
    }

    /** A destination with whatever else is set. */
    public EventDestination create(
            String url, EventPayload payload, Consumer<EventDestinationCreateParams.Builder> more)
            throws StripeException {
        var params = EventDestinationCreateParams.builder()
                .setName("Orders")
                .setType(EventDestinationCreateParams.Type.WEBHOOK_ENDPOINT)
                .setEventPayload(payload)
                .setWebhookEndpoint(EventDestinationCreateParams.WebhookEndpoint.builder()
                        .setUrl(url)
                        .build())
                .addInclude(Include.WEBHOOK_ENDPOINT__SIGNING_SECRET)
                .addInclude(Include.WEBHOOK_ENDPOINT__URL);
        more.accept(params);
        return api().create(params.build());
    }
}
