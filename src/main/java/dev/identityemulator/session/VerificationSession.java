package dev.identityemulator.session;

import dev.identityemulator.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.event.EventType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
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
class VerificationSession {

    static final String PREFIX = "vs";

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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VerificationStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable RedactionStatus redaction;

    @Convert(converter = JsonColumn.OfOptions.class)
    private SessionOptions options;

    @Convert(converter = JsonColumn.OfMetadata.class)
    private Map<String, String> metadata;

    @Convert(converter = JsonColumn.OfProvidedDetails.class)
    @Column(name = "provided_details")
    private @Nullable ProvidedDetails providedDetails;

    @Column(name = "client_reference_id")
    private @Nullable String clientReferenceId;

    @Column(name = "related_customer")
    private @Nullable String relatedCustomer;

    @Column(name = "related_customer_account")
    private @Nullable String relatedCustomerAccount;

    @Convert(converter = JsonColumn.OfRelatedPerson.class)
    @Column(name = "related_person")
    private @Nullable RelatedPerson relatedPerson;

    @Column(name = "return_url")
    private @Nullable String returnUrl;

    @Embedded
    private @Nullable SubmissionLinks links;

    VerificationSession(String account, Instant created, VerificationSessionCreateParams params) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, created);
        this.created = created;
        this.type = params.requestedType();
        this.status = VerificationStatus.REQUIRES_INPUT;
        this.options = params.sessionOptions();
        this.metadata = params.initialMetadata();
        this.providedDetails = params.providedDetails();
        this.clientReferenceId = params.clientReferenceId();
        this.relatedCustomer = params.relatedCustomer();
        this.relatedCustomerAccount = params.relatedCustomerAccount();
        this.relatedPerson = params.person();
        this.returnUrl = params.returnUrl();
        this.links = SubmissionLinks.of(id, created);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected VerificationSession() {}

    /** Changes the status by one row of the state table, and tells the event of that; the only writer of the status. */
    Optional<EventType> apply(VerificationTransition transition) {
        if (redaction != null) {
            throw ApiErrors.wrongState(transition.refusalWhenRedacted());
        }
        if (!transition.isAllowedIn(status)) {
            throw ApiErrors.wrongState(transition.refusal(status));
        }
        var event = transition.eventFrom(status);
        status = transition.to(status);
        if (status != VerificationStatus.REQUIRES_INPUT) {
            links = null;
        }
        return event;
    }

    /** Changes what may still be changed; everything but the type keeps what the parameters do not name. */
    void update(VerificationSessionUpdateParams params) {
        apply(VerificationTransition.UPDATE);
        var newType = params.typeAfter(type);
        options = params.optionsAfter(newType == type ? options : SessionOptions.of(newType), newType);
        type = newType;
        metadata = params.metadataAfter(metadata);
        providedDetails = params.providedDetailsAfter(providedDetails);
    }

    /** Redacts the session's own fields, and leaves what else tells of it to the redaction job. */
    Optional<EventType> redact(VerificationTransition transition) {
        var event = apply(transition);
        redaction = RedactionStatus.PROCESSING;
        metadata = Map.of();
        providedDetails = providedDetails == null ? null : providedDetails.redacted();
        returnUrl = null;
        return event;
    }

    /** Notes that nothing tells of the user any more. */
    void redacted() {
        redaction = RedactionStatus.REDACTED;
    }

    /** Whether a way to submit is over that a look at the session renews. */
    boolean needsFreshLinks(Instant now) {
        return status == VerificationStatus.REQUIRES_INPUT && links().needRenewal(now);
    }

    /** Renews each way to submit that is over. */
    void renewLinks(Instant now) {
        if (needsFreshLinks(now)) {
            links = links().renewed(id, now);
        }
    }

    String account() {
        return account;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    VerificationType type() {
        return type;
    }

    VerificationStatus status() {
        return status;
    }

    @Nullable
    RedactionStatus redaction() {
        return redaction;
    }

    SessionOptions options() {
        return options;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    @Nullable
    ProvidedDetails providedDetails() {
        return providedDetails;
    }

    @Nullable
    String clientReferenceId() {
        return clientReferenceId;
    }

    @Nullable
    String relatedCustomer() {
        return relatedCustomer;
    }

    @Nullable
    String relatedCustomerAccount() {
        return relatedCustomerAccount;
    }

    @Nullable
    RelatedPerson relatedPerson() {
        return relatedPerson;
    }

    SubmissionLinks links() {
        return links == null ? SubmissionLinks.NONE : links;
    }
}
