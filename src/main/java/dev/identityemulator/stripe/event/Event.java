package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event: something that happened to a resource, with a snapshot of the resource.
 *
 * @see <a href="https://docs.stripe.com/api/events/object">Stripe: The Event object</a>
 */
@Entity
@Table(name = "events")
@IdClass(ResourceKey.class)
@ApiObject(prefix = Event.PREFIX, noun = Event.NOUN)
public class Event {

    public static final String PREFIX = "evt";
    public static final String NOUN = "notification";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private String type;

    @Column(name = "object_id")
    private String objectId;

    @Column(name = "api_version")
    private String apiVersion;

    @Column(name = "object_json")
    private String objectJson;

    @Column(name = "previous_json")
    private @Nullable String previousJson;

    @Column(name = "request_id")
    private @Nullable String requestId;

    @Column(name = "idempotency_key")
    private @Nullable String idempotencyKey;

    @Column(name = "pending_webhooks")
    private int pendingWebhooks;

    private boolean delivered = true;

    Event(String account, Instant created, String type, String apiVersion, String objectId, String objectJson) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.type = type;
        this.apiVersion = apiVersion;
        this.objectId = objectId;
        this.objectJson = objectJson;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    /** Sets the API request that caused the event. */
    void causedBy(String causingRequest, @Nullable String itsIdempotencyKey) {
        requestId = causingRequest;
        idempotencyKey = itsIdempotencyKey;
    }

    /** Sets what the update behind the event changed, with the values from before. */
    void changedFrom(String previousAttributes) {
        previousJson = previousAttributes;
    }

    /** Sets the number of webhook endpoints that are to receive the event. */
    void awaitDeliveries(int endpoints) {
        pendingWebhooks = endpoints;
        delivered = endpoints == 0;
    }

    /** Replaces the snapshot by one of the redacted resource. */
    void redact(String redactedJson) {
        objectJson = redactedJson;
        previousJson = null;
    }

    public String account() {
        return account;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    /** Its type, such as {@code identity.verification_session.created}. */
    public String type() {
        return type;
    }

    /** The id of the object that it is about. */
    public String objectId() {
        return objectId;
    }

    String apiVersion() {
        return apiVersion;
    }

    String objectJson() {
        return objectJson;
    }

    @Nullable
    String previousJson() {
        return previousJson;
    }

    /** The id of the API request that caused it, or null if none did. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The idempotency key of that request, or null if it had none. */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /** How many webhook endpoints have yet to receive it. */
    int pendingWebhooks() {
        return Math.max(0, pendingWebhooks);
    }

    /** Whether every webhook endpoint that wants it has received it. */
    boolean isDelivered() {
        return delivered;
    }
}
