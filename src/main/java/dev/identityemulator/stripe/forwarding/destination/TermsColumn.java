package dev.identityemulator.stripe.forwarding.destination;

import dev.identityemulator.api.resource.column.JsonColumn;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** Stores what is set for a destination as JSON text. */
@Converter
@Immutable
final class TermsColumn extends JsonColumn<DestinationTerms> {

    TermsColumn() {
        super(new TypeReference<>() {});
    }
}
