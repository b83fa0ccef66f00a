package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.value.EmailParam;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an update of a session.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/update">Stripe: Update a
 *     VerificationSession</a>
 */
public record VerificationSessionUpdateParams(
        @Personal @Nullable MetadataParam metadata,
        @Nullable SessionOptionsParam options,
        @Personal @Nullable ProvidedDetailsParam providedDetails,
        VerificationType.@Nullable Requested type)
        implements Params {

    /** Each detail can be unset separately. */
    record ProvidedDetailsParam(FieldUpdate<String> email, FieldUpdate<String> phone) {

        @Nullable
        ProvidedDetails after(@Nullable ProvidedDetails current) {
            var email = this.email.applyTo(current == null ? null : current.email());
            var phone = this.phone.applyTo(current == null ? null : current.phone());
            return email == null && phone == null ? null : new ProvidedDetails(email, phone);
        }
    }

    @Override
    public void check() {
        EmailParam.check(
                "provided_details[email]",
                providedDetails == null ? null : providedDetails.email().given());
    }

    VerificationType typeAfter(VerificationType current) {
        return type == null ? current : type.type();
    }

    VerificationOptions optionsAfter(VerificationOptions current, VerificationType newType) {
        return SessionOptionsParam.apply(options, current, newType);
    }

    Map<String, String> metadataAfter(Map<String, String> current) {
        return MetadataParam.apply(metadata, current);
    }

    @Nullable
    ProvidedDetails providedDetailsAfter(@Nullable ProvidedDetails current) {
        return providedDetails == null ? current : providedDetails.after(current);
    }
}
