package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.resource.column.JsonColumn;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** Stores a customer's details as JSON text. */
@Converter
@Immutable
public final class DetailsColumn extends JsonColumn<CustomerDetails> {

    DetailsColumn() {
        super(new TypeReference<>() {});
    }
}
