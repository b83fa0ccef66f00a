package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RangeParam;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import dev.identityemulator.stripe.climate.catalogue.ProductTerms;
import dev.identityemulator.stripe.climate.catalogue.Tons;
import dev.identityemulator.stripe.climate.order.OrderErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a product.
 *
 * @param suppliers their ids
 */
record ProductParams(
        @Nullable Map<String, PriceParam> currentPricesPerMetricTon,
        @Nullable Long deliveryYear,
        @Nullable BigDecimal metricTonsAvailable,
        @Nullable String name,
        @Nullable List<String> suppliers)
        implements Params {

    @Override
    public void check() {
        PriceParam.check(currentPricesPerMetricTon);
        RangeParam.check("delivery_year", deliveryYear, Years.FIRST, Years.LAST);
        if (metricTonsAvailable != null) {
            checkAvailable(metricTonsAvailable);
        }
        if (suppliers != null && suppliers.isEmpty()) {
            throw ParamErrors.empty("suppliers");
        }
    }

    private static void checkAvailable(BigDecimal tons) {
        if (tons.signum() < 0 || tons.compareTo(Tons.MOST) > 0 || !Tons.isExact(tons)) {
            throw OrderErrors.invalidQuantity(
                    "metric_tons_available",
                    "must be from 0 to " + Tons.text(Tons.MOST) + ", with at most " + Tons.DECIMALS + " decimals");
        }
    }

    /** The terms of a new product: what is not given is the simplest that can be sold. */
    ProductTerms terms(String id, List<ClimateSupplierResource> delivering) {
        var none = new ProductTerms(id, null, BigDecimal.ZERO, new TreeMap<>(), delivering);
        return over(none, delivering);
    }

    /** The terms after this change. */
    ProductTerms over(ProductTerms current, List<ClimateSupplierResource> delivering) {
        return new ProductTerms(
                name == null ? current.name() : name,
                deliveryYear == null ? current.deliveryYear() : Integer.valueOf(deliveryYear.intValue()),
                metricTonsAvailable == null ? current.available() : metricTonsAvailable,
                PriceParam.over(currentPricesPerMetricTon, current.prices()),
                suppliers == null ? current.suppliers() : delivering);
    }
}
