package dev.identityemulator.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.redaction.Placeholders;
import org.jspecify.annotations.Nullable;

/** What the caller already knows of the user. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvidedDetails(
        @Nullable String email, @Nullable String phone) {

    ProvidedDetails redacted() {
        return new ProvidedDetails(email == null ? null : Placeholders.TEXT, phone == null ? null : Placeholders.TEXT);
    }
}
