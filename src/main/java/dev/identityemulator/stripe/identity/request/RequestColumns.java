package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.api.resource.column.JsonColumn;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** The converters of a session's structured values to JSON text. */
final class RequestColumns {

    private RequestColumns() {}

    @Converter
    @Immutable
    static final class OfOptions extends JsonColumn<VerificationOptions> {

        OfOptions() {
            super(new TypeReference<>() {}, VerificationOptions.NONE);
        }
    }

    @Converter
    @Immutable
    static final class OfProvidedDetails extends JsonColumn<ProvidedDetails> {

        OfProvidedDetails() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfRelatedPerson extends JsonColumn<RelatedPerson> {

        OfRelatedPerson() {
            super(new TypeReference<>() {});
        }
    }
}
