package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.report.Attempt;
import dev.identityemulator.stripe.identity.request.RelatedParties;
import dev.identityemulator.stripe.identity.request.VerificationRequest;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.request.VerificationSessionUpdateParams;
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
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The verification of one user, from its creation to its outcome.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions">Stripe: VerificationSession</a>
 */
@Entity
@Table(name = "verification_sessions")
@IdClass(ResourceKey.class)
@ApiObject(prefix = VerificationSession.PREFIX, noun = VerificationSession.NOUN, redactable = true)
public class VerificationSession {

    static final String PREFIX = "vs";
    static final String NOUN = "VerificationSession";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Embedded
    private VerificationRequest request;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VerificationStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable RedactionStatus redaction;

    @Column(name = "client_reference_id")
    private @Nullable String clientReferenceId;

    @Embedded
    private @Nullable RelatedParties related;

    @Embedded
    private @Nullable SubmissionCredentials links;

    @Embedded
    private @Nullable LastAttempt lastAttempt;

    @Column(name = "awaited_outcome")
    private @Nullable String awaitedOutcome;

    public VerificationSession(
            String account, Instant created, VerificationSessionCreateParams params, VerificationOptions options) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.status = VerificationStatus.REQUIRES_INPUT;
        this.request = params.request(options);
        this.clientReferenceId = params.clientReferenceId();
        this.related = params.related();
        this.links = SubmissionCredentials.of(account, id, created);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    public VerificationSession() {}

    /** Changes the status by one row of the state table, and tells the event of that; the only writer of the status. */
    public Optional<EventType> apply(VerificationTransition transition) {
        if (!allows(transition)) {
            throw error(transition);
        }
        var event = transition.eventFrom(status);
        status = transition.to(status);
        if (status != VerificationStatus.REQUIRES_INPUT) {
            links = links().spent();
        }
        return event;
    }

    /** Whether its state allows this. */
    public boolean allows(VerificationTransition transition) {
        return redaction == null && transition.isAllowedIn(status);
    }

    /** The error of what the session's state does not allow. */
    public ApiException error(VerificationTransition transition) {
        return redaction == null
                ? ApiErrors.wrongState(transition.error(status))
                : ApiErrors.redacted(transition.errorWhenRedacted());
    }

    /** Changes what may still be changed; everything but the type keeps what the parameters do not name. */
    void update(VerificationSessionUpdateParams params) {
        apply(VerificationTransition.UPDATE);
        request = request.updatedWith(params);
    }

    /** Ends it for good, and forgets why the last attempt failed; a second time changes nothing. */
    Optional<EventType> cancel() {
        var event = apply(VerificationTransition.CANCEL);
        lastAttempt = lastAttempt().canceled();
        return event;
    }

    /** Redacts the session's own fields, and leaves what else tells of it to the redaction job. */
    Optional<EventType> redact() {
        var event = apply(VerificationTransition.REDACT);
        redaction = RedactionStatus.PROCESSING;
        request = request.redacted();
        lastAttempt = lastAttempt().redacted();
        return event;
    }

    /** Notes how the processing is to end. */
    public void expect(Outcome outcome) {
        awaitedOutcome = StoredJson.write(outcome);
    }

    /** How the processing is to end. */
    public Outcome awaitedOutcome() {
        var outcome = StoredJson.read(awaitedOutcome, Outcome.class);
        return outcome == null ? Outcome.PASSES : outcome;
    }

    /** Takes over how an attempt ended, and tells the row of the state table that follows from it. */
    public VerificationTransition end(Attempt attempt, @Nullable String report, Instant now) {
        awaitedOutcome = null;
        lastAttempt = lastAttempt().followedBy(attempt, report, now);
        return attempt.failure() == null ? VerificationTransition.PASS : VerificationTransition.FAIL;
    }

    /** Notes that nothing tells of the user any more. */
    void redacted() {
        redaction = RedactionStatus.REDACTED;
    }

    /** Whether the ways to submit are over, so that a look at the session renews them. */
    boolean needsFreshLinks(Instant now) {
        return status == VerificationStatus.REQUIRES_INPUT && links().needRenewal(now);
    }

    /** Renews the ways to submit, if they are over. */
    void renewLinks(Instant now) {
        if (needsFreshLinks(now)) {
            links = links().renewed(account, id, now);
        }
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

    public VerificationRequest request() {
        return request;
    }

    public VerificationStatus status() {
        return status;
    }

    /** How far its redaction has come, or null if there is none. */
    public @Nullable RedactionStatus redaction() {
        return redaction;
    }

    @Nullable
    public String clientReferenceId() {
        return clientReferenceId;
    }

    RelatedParties related() {
        return related == null ? RelatedParties.NOBODY : related;
    }

    public LastAttempt lastAttempt() {
        return lastAttempt == null ? LastAttempt.NONE : lastAttempt;
    }

    public SubmissionCredentials links() {
        return links == null ? SubmissionCredentials.NONE : links;
    }
}
