package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.api.resource.MetadataColumn;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The caller's request for a verification, which an update can change while the session awaits input.
 *
 * @param flow the id of the verification flow with these options, or null
 * @param returnUrl the URL to which the user returns after submitting, or null
 * @param clientReferenceId what the caller calls the user, or null
 */
@Embeddable
public record VerificationRequest(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        VerificationType type,

        @Convert(converter = RequestColumns.OfOptions.class) VerificationOptions options,
        @Column(name = "verification_flow") @Nullable String flow,
        @Convert(converter = MetadataColumn.class) Map<String, String> metadata,

        @Convert(converter = RequestColumns.OfProvidedDetails.class) @Column(name = "provided_details") @Nullable
        ProvidedDetails providedDetails,

        @Column(name = "return_url") @Nullable String returnUrl,
        @Column(name = "client_reference_id") @Nullable String clientReferenceId,
        @Embedded @Nullable RelatedParties related) {

    private static final RequestColumns.OfOptions OPTIONS = new RequestColumns.OfOptions();
    private static final RequestColumns.OfProvidedDetails PROVIDED_DETAILS = new RequestColumns.OfProvidedDetails();
    private static final MetadataColumn METADATA = new MetadataColumn();

    /** The request in these columns, the structured ones as JSON text. */
    public static VerificationRequest stored(
            VerificationType type,
            String options,
            @Nullable String flow,
            String metadata,
            @Nullable String providedDetails,
            @Nullable String returnUrl,
            @Nullable String clientReferenceId,
            RelatedParties related) {
        return new VerificationRequest(
                type,
                Objects.requireNonNull(OPTIONS.convertToEntityAttribute(options)),
                flow,
                METADATA.convertToEntityAttribute(metadata),
                PROVIDED_DETAILS.convertToEntityAttribute(providedDetails),
                returnUrl,
                clientReferenceId,
                related);
    }

    /** This request after an update. A new type resets the options and the flow. */
    public VerificationRequest updatedWith(VerificationSessionUpdateParams params) {
        var newType = params.typeAfter(type);
        return new VerificationRequest(
                newType,
                params.optionsAfter(newType == type ? options : VerificationOptions.NONE, newType),
                newType == type ? flow : null,
                params.metadataAfter(metadata),
                params.providedDetailsAfter(providedDetails),
                returnUrl,
                clientReferenceId,
                related);
    }

    public VerificationRequest redacted() {
        var details = providedDetails == null ? null : providedDetails.redacted();
        return new VerificationRequest(type, options, flow, Map.of(), details, null, clientReferenceId, related);
    }

    @Override
    public RelatedParties related() {
        return related == null ? RelatedParties.NOBODY : related;
    }
}
