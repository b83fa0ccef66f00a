package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.report.Attempt;
import dev.identityemulator.stripe.identity.request.VerificationRequest;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.request.VerificationSessionUpdateParams;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    @Embedded
    private SessionState state;

    @Embedded
    private @Nullable SubmissionCredentials links;

    @Embedded
    private @Nullable LastAttempt lastAttempt;

    public VerificationSession(
            ResourceKey key, Instant created, VerificationSessionCreateParams params, VerificationOptions options) {
        this.account = key.account();
        this.id = key.id();
        this.created = created;
        this.state = SessionState.NEW;
        this.request = params.request(options);
        this.links = SubmissionCredentials.of(account, id, created);
    }

    /** As it is stored. */
    VerificationSession(
            ResourceKey key,
            Instant created,
            VerificationRequest request,
            SessionState state,
            SubmissionCredentials links,
            LastAttempt lastAttempt) {
        this.account = key.account();
        this.id = key.id();
        this.created = created;
        this.request = request;
        this.state = state;
        this.links = links;
        this.lastAttempt = lastAttempt;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    public VerificationSession() {}

    /** A key with a new id. */
    public static ResourceKey key(String account, Instant created) {
        return new ResourceKey(account, ResourceIds.next(PREFIX, account, created));
    }

    /**
     * Changes the status by one row of the state table, and returns its event, if it has one. Nothing else writes the status.
     *
     * @throws dev.identityemulator.api.error.ApiException if the state does not allow the transition
     */
    public Optional<EventType> apply(VerificationTransition transition) {
        var before = state;
        state = before.after(transition);
        links = status() == VerificationStatus.REQUIRES_INPUT ? links : links().spent();
        return transition.eventFrom(before.status());
    }

    /** Changes what the parameters name; a new type also resets the options. */
    void update(VerificationSessionUpdateParams params) {
        apply(VerificationTransition.UPDATE);
        request = request.updatedWith(params);
    }

    /** Ends the session for good and forgets why the last attempt failed. A second call changes nothing. */
    public Optional<EventType> cancel() {
        var event = apply(VerificationTransition.CANCEL);
        lastAttempt = lastAttempt().canceled();
        return event;
    }

    /** Redacts the session's own fields. The redaction job does the rest. */
    public Optional<EventType> redact() {
        var event = apply(VerificationTransition.REDACT);
        state = state.withRedaction(RedactionStatus.PROCESSING);
        request = request.redacted();
        lastAttempt = lastAttempt().redacted();
        return event;
    }

    /** Notes the outcome of the attempt in progress. */
    public void expect(Outcome outcome) {
        lastAttempt = lastAttempt().awaiting(outcome);
    }

    /** Notes how an attempt ended, and returns the transition that follows. */
    public VerificationTransition end(Attempt attempt, @Nullable String report, Instant now) {
        lastAttempt = lastAttempt().followedBy(attempt, report, now);
        return attempt.failure() == null ? VerificationTransition.PASS : VerificationTransition.FAIL;
    }

    /** Notes that no personal data are left. In a copy of the session, its own go here, and what is open ends. */
    void redacted() {
        state = state.redacted();
        request = request.redacted();
        links = links().spent();
        lastAttempt = lastAttempt().redacted();
    }

    /** Whether the credentials for submitting have expired, so that reading the session renews them. */
    boolean needsFreshLinks(Instant now) {
        return status() == VerificationStatus.REQUIRES_INPUT && links().needRenewal(now);
    }

    /** Renews the credentials for submitting if they have expired. */
    void renewLinks(Instant now) {
        links = needsFreshLinks(now) ? links().renewed(account, id, now) : links;
    }

    /** Lets so much time pass for this session alone: its credentials expire sooner, and its last attempt is longer ago. */
    public void age(Duration by) {
        links = links().aged(by);
        lastAttempt = lastAttempt().aged(by);
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

    public SessionState state() {
        return state;
    }

    public VerificationStatus status() {
        return state.status();
    }

    public @Nullable String clientReferenceId() {
        return request.clientReferenceId();
    }

    public LastAttempt lastAttempt() {
        return lastAttempt == null ? LastAttempt.NONE : lastAttempt;
    }

    public SubmissionCredentials links() {
        return links == null ? SubmissionCredentials.NONE : links;
    }
}
