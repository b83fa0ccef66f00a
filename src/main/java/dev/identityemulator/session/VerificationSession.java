package dev.identityemulator.session;

import dev.identityemulator.account.CalledById;
import dev.identityemulator.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.event.EventType;
import dev.identityemulator.report.Attempt;
import dev.identityemulator.report.VerificationOptions;
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
@CalledById(prefix = VerificationSession.PREFIX, noun = VerificationSession.NOUN)
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
    private @Nullable Related related;

    @Embedded
    private @Nullable SubmissionLinks links;

    @Embedded
    private @Nullable LastAttempt lastAttempt;

    @Column(name = "awaited_outcome")
    private @Nullable String awaitedOutcome;

    VerificationSession(
            String account, Instant created, VerificationSessionCreateParams params, VerificationOptions options) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.status = VerificationStatus.REQUIRES_INPUT;
        this.request = params.request(options);
        this.clientReferenceId = params.clientReferenceId();
        this.related = params.related();
        this.links = SubmissionLinks.of(account, id, created);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected VerificationSession() {}

    /** Changes the status by one row of the state table, and tells the event of that; the only writer of the status. */
    Optional<EventType> apply(VerificationTransition transition) {
        if (!allows(transition)) {
            throw refusal(transition);
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

    /** The refusal of what the session's state does not allow. */
    ApiException refusal(VerificationTransition transition) {
        return redaction == null
                ? ApiErrors.wrongState(transition.refusal(status))
                : ApiErrors.redacted(transition.refusalWhenRedacted());
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
    void awaits(Outcome outcome) {
        awaitedOutcome = StoredJson.write(outcome);
    }

    /** How the processing is to end. */
    Outcome awaitedOutcome() {
        var outcome = StoredJson.read(awaitedOutcome, Outcome.class);
        return outcome == null ? Outcome.PASSES : outcome;
    }

    /** Takes over how an attempt ended, and tells the row of the state table that follows from it. */
    VerificationTransition end(Attempt attempt, @Nullable String report, Instant now) {
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

    String account() {
        return account;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    VerificationRequest request() {
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
    String clientReferenceId() {
        return clientReferenceId;
    }

    Related related() {
        return related == null ? Related.NOBODY : related;
    }

    LastAttempt lastAttempt() {
        return lastAttempt == null ? LastAttempt.NONE : lastAttempt;
    }

    SubmissionLinks links() {
        return links == null ? SubmissionLinks.NONE : links;
    }
}
