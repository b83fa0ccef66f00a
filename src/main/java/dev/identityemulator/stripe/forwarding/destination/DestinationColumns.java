package dev.identityemulator.stripe.forwarding.destination;

import dev.identityemulator.api.resource.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Stores what is set for a destination as JSON text. */
final class DestinationColumns {

    private DestinationColumns() {}

    @Converter
    @Immutable
    static final class OfTerms implements AttributeConverter<DestinationTerms, String> {

        private static final TypeReference<DestinationTerms> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(DestinationTerms value) {
            return StoredJson.write(value);
        }

        @Override
        public DestinationTerms convertToEntityAttribute(String json) {
            return StoredJson.read(json, TYPE);
        }
    }
}
