package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was ordered and has not come yet.
 *
 * @param due when it comes
 * @param tons what it brings; null for all that is left
 * @param supplier who delivers; null for the first of the product
 */
public record AwaitedDelivery(
        Instant due,
        @Nullable BigDecimal tons,
        @Nullable ClimateSupplierResource supplier,
        @Nullable String registryUrl) {}
