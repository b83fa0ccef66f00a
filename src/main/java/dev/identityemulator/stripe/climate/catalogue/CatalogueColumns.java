package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.resource.column.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.SortedMap;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** The converters of the catalogue's structured values to JSON text. */
final class CatalogueColumns {

    private CatalogueColumns() {}

    @Converter
    @Immutable
    static final class OfLocations extends JsonColumn<List<Location>> {

        OfLocations() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfSuppliers extends JsonColumn<List<ClimateSupplierResource>> {

        OfSuppliers() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfPrices extends JsonColumn<SortedMap<String, Price>> {

        OfPrices() {
            super(new TypeReference<>() {});
        }
    }
}
