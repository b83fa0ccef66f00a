package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.crypto.details.KycDetails;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The converters of a session's structured values to JSON text. */
final class OnrampColumns {

    private OnrampColumns() {}

    @Converter
    @Immutable
    static final class OfDetails implements AttributeConverter<TransactionDetails, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(TransactionDetails value) {
            return StoredJson.write(value);
        }

        @Override
        public TransactionDetails convertToEntityAttribute(String json) {
            return Objects.requireNonNull(StoredJson.read(json, TransactionDetails.class));
        }
    }

    @Converter
    @Immutable
    static final class OfKyc implements AttributeConverter<@Nullable KycDetails, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable KycDetails value) {
            return StoredJson.write(value);
        }

        @Override
        public @Nullable KycDetails convertToEntityAttribute(@Nullable String json) {
            return StoredJson.read(json, KycDetails.class);
        }
    }

    @Converter
    @Immutable
    static final class OfPlan implements AttributeConverter<@Nullable OnrampPlan, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable OnrampPlan value) {
            return StoredJson.write(value);
        }

        @Override
        public @Nullable OnrampPlan convertToEntityAttribute(@Nullable String json) {
            return StoredJson.read(json, OnrampPlan.class);
        }
    }

    @Converter
    @Immutable
    static final class OfHistory implements AttributeConverter<List<OnrampMoment>, String> {

        private static final TypeReference<List<OnrampMoment>> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(List<OnrampMoment> value) {
            return StoredJson.write(value);
        }

        @Override
        public List<OnrampMoment> convertToEntityAttribute(String json) {
            return StoredJson.read(json, TYPE);
        }
    }
}
