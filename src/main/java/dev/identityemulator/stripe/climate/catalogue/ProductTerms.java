package dev.identityemulator.stripe.climate.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What is known of a product besides its id. */
public record ProductTerms(
        String name,
        @Nullable Integer deliveryYear,
        BigDecimal available,
        SortedMap<String, Price> prices,
        List<ClimateSupplierResource> suppliers) {}
