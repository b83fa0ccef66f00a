package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.resource.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.SortedMap;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The converters of the catalogue's structured values to JSON text. */
final class CatalogueColumns {

    private CatalogueColumns() {}

    @Converter
    @Immutable
    static final class OfLocations implements AttributeConverter<List<Location>, String> {

        private static final TypeReference<List<Location>> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(List<Location> value) {
            return StoredJson.write(value);
        }

        @Override
        public List<Location> convertToEntityAttribute(String json) {
            return StoredJson.read(json, TYPE);
        }
    }

    @Converter
    @Immutable
    static final class OfSuppliers implements AttributeConverter<List<ClimateSupplierResource>, String> {

        private static final TypeReference<List<ClimateSupplierResource>> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(List<ClimateSupplierResource> value) {
            return StoredJson.write(value);
        }

        @Override
        public List<ClimateSupplierResource> convertToEntityAttribute(String json) {
            return StoredJson.read(json, TYPE);
        }
    }

    @Converter
    @Immutable
    static final class OfPrices implements AttributeConverter<SortedMap<String, Price>, String> {

        private static final TypeReference<SortedMap<String, Price>> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(SortedMap<String, Price> value) {
            return StoredJson.write(value);
        }

        @Override
        public SortedMap<String, Price> convertToEntityAttribute(String json) {
            return StoredJson.read(json, TYPE);
        }
    }
}
