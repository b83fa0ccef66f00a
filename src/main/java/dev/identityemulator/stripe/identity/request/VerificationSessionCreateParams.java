package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.value.EmailParam;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new session.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/create">Stripe: Create a
 *     VerificationSession</a>
 */
public record VerificationSessionCreateParams(
        @Nullable String clientReferenceId,
        @Personal @Nullable MetadataParam metadata,
        @Nullable SessionOptionsParam options,
        @Personal @Nullable ProvidedDetails providedDetails,
        @Nullable String relatedCustomer,
        @Nullable String relatedCustomerAccount,
        @Nullable RelatedPersonParam relatedPerson,
        @Personal @Nullable String returnUrl,
        VerificationType.@Nullable Requested type,
        @Nullable String verificationFlow)
        implements Params {

    /** The least that a request can ask for: a check of a document. */
    public static VerificationSessionCreateParams ofDocument() {
        return new VerificationSessionCreateParams(
                null, null, null, null, null, null, null, null, VerificationType.Requested.DOCUMENT, null);
    }

    /** Both ids are required. */
    record RelatedPersonParam(
            @Nullable String account, @Nullable String person) {

        RelatedPerson both() {
            if (account == null || person == null) {
                throw ParamErrors.missing("related_person[" + (account == null ? "account" : "person") + "]");
            }
            return new RelatedPerson(account, person);
        }
    }

    @Override
    public void check() {
        if (type == null && verificationFlow == null) {
            throw ParamErrors.missing("type");
        }
        if (type != null && verificationFlow != null) {
            throw ParamErrors.mutuallyExclusive("type", "verification_flow");
        }
        if (relatedCustomer != null && relatedCustomerAccount != null) {
            throw ParamErrors.mutuallyExclusive("related_customer", "related_customer_account");
        }
        related();
        EmailParam.check("provided_details[email]", providedDetails == null ? null : providedDetails.email());
        ReturnUrl.check(returnUrl);
        initialMetadata();
        optionsOver(VerificationOptions.NONE);
    }

    VerificationType verificationType() {
        return type == null ? VerificationType.VERIFICATION_FLOW : type.type();
    }

    /** The options of the session: those of its flow, with those of the request over them. */
    public VerificationOptions optionsOver(VerificationOptions flow) {
        var kind = verificationType();
        return SessionOptionsParam.apply(options, flow, kind);
    }

    /** The request, with these options. */
    public VerificationRequest request(VerificationOptions chosen) {
        return new VerificationRequest(
                verificationType(),
                chosen,
                verificationFlow,
                initialMetadata(),
                providedDetails,
                returnUrl,
                clientReferenceId,
                related());
    }

    Map<String, String> initialMetadata() {
        return MetadataParam.apply(metadata, Map.of());
    }

    private RelatedParties related() {
        var person = relatedPerson == null ? null : relatedPerson.both();
        return new RelatedParties(relatedCustomer, relatedCustomerAccount, person);
    }
}
