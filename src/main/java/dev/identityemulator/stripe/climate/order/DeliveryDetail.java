package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import dev.identityemulator.stripe.climate.catalogue.Location;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of an order or of a part of it, as Stripe prints it and as it is stored.
 *
 * @param metricTons a decimal
 */
public record DeliveryDetail(
        Instant deliveredAt,
        @Nullable Location location,
        String metricTons,
        @Nullable String registryUrl,
        ClimateSupplierResource supplier) {

    BigDecimal tons() {
        return new BigDecimal(metricTons);
    }
}
