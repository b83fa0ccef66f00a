package dev.identityemulator.browser.dashboard.climate;

import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.stripe.climate.catalogue.ClimateProductResource;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A product in a list.
 *
 * @param prices the price of a ton without fees, in each currency
 */
record ProductRow(String id, String name, String available, String prices, String year) {

    static ProductRow of(ClimateProductResource product) {
        return new ProductRow(
                product.id(),
                product.name(),
                product.metricTonsAvailable(),
                product.currentPricesPerMetricTon().entrySet().stream()
                        .map(price -> Format.money(price.getValue().amountSubtotal(), price.getKey()))
                        .collect(Collectors.joining(", ")),
                Optional.ofNullable(product.deliveryYear()).map(String::valueOf).orElse(""));
    }
}
