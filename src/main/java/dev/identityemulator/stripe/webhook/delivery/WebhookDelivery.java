package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.http.SendResult;
import dev.identityemulator.stripe.webhook.http.WebhookRequest;
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

/** One attempt to deliver an event to an endpoint: first what is to be done, then what became of it. */
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
    private int attempt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryCause cause;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryStatus status = DeliveryStatus.PENDING;

    /** The instance that is to make it; null once it is made. */
    private @Nullable String owner;

    /** Whether a test ordered that its signature does not verify. */
    private boolean tampered;

    /** Before when it is not made, in unix milliseconds of real time, because a test ordered so; queries read it. */
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
        this.attempt = attempt;
        this.cause = cause;
        this.owner = owner;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected WebhookDelivery() {}

    /** Notes what a test ordered to go wrong with it. */
    void inject(boolean withWrongSignature, long notBefore) {
        tampered = withWrongSignature;
        notBeforeMillis = notBefore;
    }

    /** Notes what was sent and what came of it. */
    void ended(WebhookRequest request, SendResult response) {
        status = response.isSuccess() ? DeliveryStatus.SUCCEEDED : DeliveryStatus.FAILED;
        owner = null;
        url = request.url();
        exchange = HttpExchangeRecord.of(request, response);
        error = response.error();
    }

    /** Notes that it cannot be made any more, and why. */
    void dropped(String why) {
        status = DeliveryStatus.FAILED;
        owner = null;
        error = why;
    }

    /** Notes when the next attempt is due, or that there is to be none. */
    void scheduleRetry(@Nullable Instant due) {
        nextAttemptAt = due;
    }

    /** Forgets what the endpoint answered. */
    void redact() {
        exchange = exchange == null ? null : exchange.redacted();
    }

    boolean isPendingFor(String instance) {
        return status == DeliveryStatus.PENDING && instance.equals(owner);
    }

    /** Whether its failure is followed by another attempt: a manual one leaves the automatic ones alone. */
    boolean isAutomatic() {
        return cause != DeliveryCause.MANUAL;
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

    @Nullable
    public String apiVersion() {
        return apiVersion;
    }

    public DeliveredEvent event() {
        return new DeliveredEvent(eventAccount, event);
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

    @Nullable
    public HttpExchangeRecord exchange() {
        return exchange;
    }

    @Nullable
    public String error() {
        return error;
    }

    @Nullable
    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
