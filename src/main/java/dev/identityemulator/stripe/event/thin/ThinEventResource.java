package dev.identityemulator.stripe.event.thin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.IsoTime;
import org.jspecify.annotations.Nullable;

/**
 * A thin event as the API responds with it.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/events/object">Stripe: The Event object in API v2</a>
 */
public record ThinEventResource(
        String id,
        String object,
        @Nullable String context,
        String created,
        boolean livemode,
        @Nullable Reason reason,
        ThinEvent.RelatedObject relatedObject,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String snapshotEvent,
        String type)
        implements ApiResource {

    private static final String OBJECT = "v2.core.event";

    /** What caused an event: an API request. */
    record Reason(String type, ThinEvent.Request request) {

        static @Nullable Reason of(ThinEvent event) {
            return event.cause() == null ? null : new Reason("request", event.cause());
        }
    }

    /** The event as a destination receives it, which has its fields in another order, and fewer. */
    record Notification(
            String id,
            String object,
            String type,
            boolean livemode,
            String created,
            @Nullable String context,
            @Nullable Reason reason,
            ThinEvent.RelatedObject relatedObject)
            implements ApiResource {

        static Notification of(ThinEvent event) {
            return new Notification(
                    event.id(),
                    OBJECT,
                    event.type(),
                    false,
                    IsoTime.of(event.created()),
                    AccountIds.nameOfConnected(event.account()),
                    Reason.of(event),
                    event.about());
        }
    }

    /** The whole event. */
    public static ThinEventResource of(ThinEvent event) {
        return new ThinEventResource(
                event.id(),
                OBJECT,
                AccountIds.nameOfConnected(event.account()),
                IsoTime.of(event.created()),
                false,
                Reason.of(event),
                event.about(),
                event.snapshot(),
                event.type());
    }
}
