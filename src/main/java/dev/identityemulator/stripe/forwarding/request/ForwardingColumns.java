package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.forwarding.body.Replacement;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import dev.identityemulator.stripe.forwarding.http.OutboundResult;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The converters of a request's structured values to JSON text. */
final class ForwardingColumns {

    private ForwardingColumns() {}

    @Converter
    @Immutable
    static final class OfReplacements implements AttributeConverter<List<Replacement>, String> {

        private static final TypeReference<List<Replacement>> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(List<Replacement> value) {
            return StoredJson.write(value);
        }

        @Override
        public List<Replacement> convertToEntityAttribute(String json) {
            return StoredJson.read(json, TYPE);
        }
    }

    @Converter
    @Immutable
    static final class OfHeaders implements AttributeConverter<List<HttpHeader>, String> {

        private static final TypeReference<List<HttpHeader>> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(List<HttpHeader> value) {
            return StoredJson.write(value);
        }

        @Override
        public List<HttpHeader> convertToEntityAttribute(String json) {
            return StoredJson.read(json, TYPE);
        }
    }

    @Converter
    @Immutable
    static final class OfRequest implements AttributeConverter<@Nullable RequestDetails, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable RequestDetails value) {
            return StoredJson.write(value);
        }

        @Override
        public @Nullable RequestDetails convertToEntityAttribute(@Nullable String json) {
            return StoredJson.read(json, RequestDetails.class);
        }
    }

    @Converter
    @Immutable
    static final class OfContext implements AttributeConverter<@Nullable SendingContext, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable SendingContext value) {
            return StoredJson.write(value);
        }

        @Override
        public @Nullable SendingContext convertToEntityAttribute(@Nullable String json) {
            return StoredJson.read(json, SendingContext.class);
        }
    }

    @Converter
    @Immutable
    static final class OfResponse implements AttributeConverter<@Nullable ResponseDetails, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ResponseDetails value) {
            return StoredJson.write(value);
        }

        @Override
        public @Nullable ResponseDetails convertToEntityAttribute(@Nullable String json) {
            return StoredJson.read(json, ResponseDetails.class);
        }
    }

    @Converter
    @Immutable
    static final class OfReceived implements AttributeConverter<OutboundResult.@Nullable Response, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(OutboundResult.@Nullable Response value) {
            return StoredJson.write(value);
        }

        @Override
        public OutboundResult.@Nullable Response convertToEntityAttribute(@Nullable String json) {
            return StoredJson.read(json, OutboundResult.Response.class);
        }
    }
}
