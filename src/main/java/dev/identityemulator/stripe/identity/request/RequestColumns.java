package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The converters of a session's structured values to JSON text. */
final class JsonColumn {

    private JsonColumn() {}

    @Converter
    @Immutable
    static final class OfOptions implements AttributeConverter<VerificationOptions, String> {

        /** The JSON of the options of most sessions. */
        private static final @Nullable String NOTHING_ASKED = StoredJson.write(VerificationOptions.NONE);

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable VerificationOptions value) {
            return StoredJson.write(value);
        }

        @Override
        public @Nullable VerificationOptions convertToEntityAttribute(@Nullable String json) {
            return json != null && json.equals(NOTHING_ASKED)
                    ? VerificationOptions.NONE
                    : StoredJson.read(json, VerificationOptions.class);
        }
    }

    @Converter
    @Immutable
    static final class OfProvidedDetails implements AttributeConverter<ProvidedDetails, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ProvidedDetails value) {
            return StoredJson.write(value);
        }

        @Override
        public @Nullable ProvidedDetails convertToEntityAttribute(@Nullable String json) {
            return StoredJson.read(json, ProvidedDetails.class);
        }
    }

    @Converter
    @Immutable
    static final class OfRelatedPerson implements AttributeConverter<RelatedPerson, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable RelatedPerson value) {
            return StoredJson.write(value);
        }

        @Override
        public @Nullable RelatedPerson convertToEntityAttribute(@Nullable String json) {
            return StoredJson.read(json, RelatedPerson.class);
        }
    }
}
