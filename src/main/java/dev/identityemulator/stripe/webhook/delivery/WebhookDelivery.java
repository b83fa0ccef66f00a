package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.http.SendResult;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An attempt to deliver an event to an endpoint: first as a task, then as its record. */
@Entity
@Table(name = "webhook_deliveries")
@IdClass(ResourceKey.class)
@ApiObject(prefix = WebhookDelivery.PREFIX, noun = WebhookDelivery.NOUN)
public class WebhookDelivery {

    public static final String PREFIX = "whd";
    public static final String NOUN = "webhook delivery";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private String endpoint;
    private String url;

    @Column(name = "api_version")
    private @Nullable String apiVersion;

    @Column(name = "event_account")
    private String eventAccount;

    private String event;
    private boolean thin;
    private int attempt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryCause cause;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryStatus status = DeliveryStatus.PENDING;

    /** The instance that has to make it; null once it is made. */
    private @Nullable String owner;

    /** Whether a test ordered a wrong signature. */
    private boolean tampered;

    /** The earliest time of the attempt in unix milliseconds of real time, as a test ordered; queries read it. */
    @Column(name = "not_before_millis")
    @SuppressWarnings("UnusedVariable")
    private long notBeforeMillis;

    @Embedded
    private @Nullable HttpExchangeRecord exchange;

    private @Nullable String error;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    WebhookDelivery(
            WebhookEndpoint endpoint,
            DeliveredEvent event,
            DeliveryCause cause,
            int attempt,
            Instant now,
            String owner) {
        this.account = endpoint.account();
        this.id = ResourceIds.next(PREFIX, this.account, now);
        this.created = now;
        this.endpoint = endpoint.id();
        this.url = endpoint.url();
        this.apiVersion = endpoint.apiVersion();
        this.eventAccount = event.account();
        this.event = event.id();
        this.thin = event.thin();
        this.attempt = attempt;
        this.cause = cause;
        this.owner = owner;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected WebhookDelivery() {}

    /** Injects a fault that a test ordered. */
    void inject(boolean withWrongSignature, long notBefore) {
        tampered = withWrongSignature;
        notBeforeMillis = notBefore;
    }

    /** Tells its result; {@link DeliveryRecords} stores it. */
    void ended(SendResult result) {
        status = result.isSuccess() ? DeliveryStatus.SUCCEEDED : DeliveryStatus.FAILED;
        owner = null;
        url = result.request().url();
        exchange = HttpExchangeRecord.of(result);
        error = result.error();
    }

    /** Records why it cannot be made any more. */
    void dropped(String why) {
        status = DeliveryStatus.FAILED;
        owner = null;
        error = why;
    }

    /** Records when the next attempt is due, or that there is none. */
    void retryAt(@Nullable Instant due) {
        nextAttemptAt = due;
    }

    /** Removes the endpoint's response. */
    void redact() {
        exchange = exchange == null ? null : exchange.redacted();
    }

    boolean isPendingFor(String instance) {
        return status == DeliveryStatus.PENDING && instance.equals(owner);
    }

    boolean isTampered() {
        return tampered;
    }

    String account() {
        return account;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public String endpoint() {
        return endpoint;
    }

    public String url() {
        return url;
    }

    public @Nullable String apiVersion() {
        return apiVersion;
    }

    public DeliveredEvent event() {
        return new DeliveredEvent(eventAccount, event, thin);
    }

    public int attempt() {
        return attempt;
    }

    public DeliveryCause cause() {
        return cause;
    }

    public DeliveryStatus status() {
        return status;
    }

    public @Nullable HttpExchangeRecord exchange() {
        return exchange;
    }

    public @Nullable String error() {
        return error;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
