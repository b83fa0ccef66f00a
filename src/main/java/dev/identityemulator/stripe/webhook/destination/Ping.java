package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.thin.ThinEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that somebody sends to a destination to see whether it arrives. */
@Entity
@Table(name = "event_destination_pings")
@IdClass(ResourceKey.class)
class Ping {

    static final String TYPE = "v2.core.event_destination.ping";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private String destination;

    Ping(String account, Instant created, String destination) {
        this.account = account;
        this.id = ResourceIds.next(Event.PREFIX, account, created);
        this.created = created;
        this.destination = destination;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Ping() {}

    String id() {
        return id;
    }

    /** The event in the form in which it is sent; Stripe names no request as its cause. */
    ThinEvent event() {
        var about = new ThinEvent.RelatedObject(
                destination, EventDestinationResource.OBJECT, EventDestinationController.PATH + "/" + destination);
        return new ThinEvent(account, id, TYPE, created, about, null, null);
    }
}
