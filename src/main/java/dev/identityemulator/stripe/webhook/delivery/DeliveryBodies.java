package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.stripe.event.EventPayloads;
import dev.identityemulator.stripe.event.thin.ThinEventPayloads;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The bodies of deliveries: snapshot events or thin ones. */
@Component
public class DeliveryBodies {

    private final EventPayloads snapshots;
    private final ObjectProvider<ThinEventPayloads> thin;

    DeliveryBodies(EventPayloads snapshots, ObjectProvider<ThinEventPayloads> thin) {
        this.snapshots = snapshots;
        this.thin = thin;
    }

    /** The number of endpoints that have yet to receive the event, of which thin ones are not told; empty if there is no such event. */
    Optional<Integer> pending(DeliveredEvent event) {
        return event.thin() ? Optional.of(0) : snapshots.pending(event.account(), event.id());
    }

    /**
     * The body; empty if there is no such event any more.
     *
     * @param apiVersion the version of a snapshot, or null for the event's own
     * @param pending the number of endpoints that a snapshot tells, or null for the current one
     */
    public Optional<String> body(DeliveredEvent event, @Nullable String apiVersion, @Nullable Integer pending) {
        return event.thin()
                ? thin.getObject().body(event.account(), event.id())
                : snapshots.body(event.account(), event.id(), apiVersion, pending);
    }
}
