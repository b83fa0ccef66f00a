package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.stripe.identity.check.Checks;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import jakarta.persistence.Column;
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

/**
 * The result of one attempt to verify a user. Only redaction changes it.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_reports">Stripe: VerificationReport</a>
 */
@Entity
@Table(name = "verification_reports")
@IdClass(ResourceKey.class)
@ApiObject(prefix = VerificationReport.PREFIX, noun = VerificationReport.NOUN)
public class VerificationReport {

    static final String PREFIX = "vr";
    static final String NOUN = "VerificationReport";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VerificationType type;

    @Column(name = "verification_session")
    private String verificationSession;

    @Column(name = "verification_flow")
    private @Nullable String verificationFlow;

    @Column(name = "client_reference_id")
    private @Nullable String clientReferenceId;

    private String options;
    private String checks;
    private boolean redacted;

    /** How much older it counts than it is. */
    @Column(name = "aged_millis")
    private long agedMillis;

    VerificationReport(Attempt attempt, Instant created, VerificationOptions options, Checks checks) {
        var session = attempt.session();
        this.account = session.account();
        this.id = ResourceIds.next(PREFIX, this.account, created);
        this.created = created;
        this.type = attempt.type();
        this.verificationSession = session.id();
        this.verificationFlow = session.verificationFlow();
        this.clientReferenceId = session.clientReferenceId();
        this.options = String.valueOf(StoredJson.write(options));
        this.checks = String.valueOf(StoredJson.write(checks));
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected VerificationReport() {}

    /** Replaces all collected data by placeholders. */
    void redact() {
        redacted = true;
        checks = JsonRedactor.redact(checks, Checks.class);
    }

    /** The report's id. */
    public String id() {
        return id;
    }

    boolean isRedacted() {
        return redacted;
    }

    public Instant created() {
        return created;
    }

    /** Since when its results are there, for the rule of how long they are shown. */
    Instant recentSince() {
        return created.minusMillis(agedMillis);
    }

    VerificationType type() {
        return type;
    }

    String verificationSession() {
        return verificationSession;
    }

    @Nullable
    String verificationFlow() {
        return verificationFlow;
    }

    @Nullable
    String clientReferenceId() {
        return clientReferenceId;
    }

    @Nullable
    VerificationOptions options() {
        return StoredJson.read(options, VerificationOptions.class);
    }

    @Nullable
    Checks checks() {
        return StoredJson.read(checks, Checks.class);
    }
}
