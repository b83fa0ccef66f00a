package dev.identityemulator.stripe.identity.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.api.resource.Secret;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.check.VerifiedOutputs;
import dev.identityemulator.stripe.identity.request.ProvidedDetails;
import dev.identityemulator.stripe.identity.request.RelatedPerson;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a session.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/object">Stripe: The VerificationSession
 *     object</a>
 */
public record VerificationSessionResource(
        String id,
        String object,
        @Nullable String clientReferenceId,
        @Secret @Nullable String clientSecret,
        Instant created,
        VerificationError.@Nullable Failure lastError,
        @Expandable(Expandable.Kind.REFERENCE) @Nullable String lastVerificationReport,
        boolean livemode,
        @Personal Map<String, String> metadata,
        VerificationOptions options,

        @Expandable(Expandable.Kind.INCLUDED) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        ProvidedDetails providedDetails,

        @Nullable Redaction redaction,
        @Nullable String relatedCustomer,
        @Nullable String relatedCustomerAccount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RelatedPerson relatedPerson,
        VerificationStatus status,
        VerificationType type,
        @Secret @Nullable String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String verificationFlow,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable VerifiedOutputs verifiedOutputs)
        implements ApiResource {

    /** The progress of the redaction. */
    public record Redaction(RedactionStatus status) {}

    /** The session in a response, with a link below the caller's base URL. */
    static VerificationSessionResource of(VerificationSession session, String baseUrl) {
        var token = session.links().validToken();
        var url = token == null ? null : baseUrl + "/start/" + token;
        return of(session, session.request().providedDetails(), session.links().validSecret(), url);
    }

    /** The session in an event: without credentials, and without expandable fields. */
    public static VerificationSessionResource inEvent(VerificationSession session) {
        return of(session, null, null, null);
    }

    private static VerificationSessionResource of(
            VerificationSession session,
            @Nullable ProvidedDetails providedDetails,
            @Nullable String clientSecret,
            @Nullable String url) {
        var redaction = session.state().redaction();
        return new VerificationSessionResource(
                session.id(),
                "identity.verification_session",
                session.clientReferenceId(),
                clientSecret,
                session.created(),
                session.lastAttempt().error(),
                session.lastAttempt().report(),
                false,
                session.request().metadata(),
                session.request().options(),
                providedDetails,
                redaction == null ? null : new Redaction(redaction),
                session.request().related().customer(),
                session.request().related().customerAccount(),
                session.request().related().person(),
                session.status(),
                session.request().type(),
                url,
                session.request().flow(),
                session.lastAttempt().verifiedOutputs());
    }
}
