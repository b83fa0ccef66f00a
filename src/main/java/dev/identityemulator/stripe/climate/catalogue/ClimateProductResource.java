package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as Stripe prints it.
 *
 * @param currentPricesPerMetricTon the prices by currency
 * @param metricTonsAvailable a decimal
 * @see <a href="https://docs.stripe.com/api/climate/product/object">Stripe: The Climate product object</a>
 */
public record ClimateProductResource(
        String id,
        String object,
        Instant created,
        Map<String, Price> currentPricesPerMetricTon,
        @Nullable Integer deliveryYear,
        boolean livemode,
        String metricTonsAvailable,
        String name,
        List<ClimateSupplierResource> suppliers)
        implements ApiResource {

    /** The product as it is now. */
    public static ClimateProductResource of(ClimateProduct product) {
        return new ClimateProductResource(
                product.id(),
                "climate.product",
                product.created(),
                product.prices(),
                product.deliveryYear(),
                false,
                Tons.text(product.available()),
                product.name(),
                product.suppliers());
    }
}
