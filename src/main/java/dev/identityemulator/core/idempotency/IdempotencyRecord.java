package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.web.RequestPath;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first response to a POST that named an Idempotency-Key, for replay to every later one with the same key.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe: Idempotent requests</a>
 */
@Entity
@Table(name = "idempotent_answers")
@IdClass(IdempotencyScope.class)
class IdempotencyRecord {

    @Id
    private String account;

    @Id
    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private String fingerprint;

    /** The path of the first request; null in rows that are older than this column. */
    private @Nullable String path;

    @Column(name = "request_id")
    private String requestId;

    private int status;
    private String body;

    /** The id of the resource in the body, by which a redaction finds it. */
    @Column(name = "resource_id")
    private @Nullable String resourceId;

    IdempotencyRecord(IdempotencyScope scope, Instant created, String fingerprint, String path, String requestId) {
        this.account = scope.account();
        this.idempotencyKey = scope.idempotencyKey();
        this.created = created;
        this.fingerprint = fingerprint;
        this.path = path;
        this.requestId = requestId;
        this.body = "";
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected IdempotencyRecord() {}

    /** Notes the response. */
    IdempotencyRecord responded(int status, String body, @Nullable String resourceId) {
        this.status = status;
        this.body = body;
        this.resourceId = resourceId;
        return this;
    }

    /** Replaces the body once its resource is redacted. */
    void redact(String redactedBody) {
        body = redactedBody;
    }

    Instant created() {
        return created;
    }

    /** How long it is stored. */
    Duration kept() {
        return path != null && path.startsWith(RequestPath.V2)
                ? IdempotentExecution.KEPT_IN_V2
                : IdempotentExecution.KEPT;
    }

    @Nullable
    String path() {
        return path;
    }

    boolean isFor(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }

    String requestId() {
        return requestId;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }
}
