package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.resource.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a customer's details as JSON text. */
@Converter
@Immutable
public final class DetailsColumn implements AttributeConverter<CustomerDetails, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CustomerDetails value) {
        return StoredJson.write(value);
    }

    @Override
    public @Nullable CustomerDetails convertToEntityAttribute(@Nullable String json) {
        return StoredJson.read(json, CustomerDetails.class);
    }
}
