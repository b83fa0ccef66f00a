package dev.identityemulator.stripe.identity.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.core.personaldata.JsonRedactor;
import org.jspecify.annotations.Nullable;

/** The user's contact data, as far as the caller already has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvidedDetails(
        @Personal @Nullable String email,
        @Personal @Nullable String phone) {

    public static final ProvidedDetails NONE = new ProvidedDetails(null, null);

    ProvidedDetails redacted() {
        return new ProvidedDetails(email == null ? null : JsonRedactor.TEXT, phone == null ? null : JsonRedactor.TEXT);
    }
}
