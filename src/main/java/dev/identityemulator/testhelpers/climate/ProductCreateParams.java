package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a new product. */
record ProductCreateParams(
        @Nullable Map<String, PriceParam> currentPricesPerMetricTon,
        @Nullable Long deliveryYear,
        @Nullable String id,
        @Nullable BigDecimal metricTonsAvailable,
        @Nullable String name,
        @Nullable List<String> suppliers)
        implements Params {

    @Override
    public void check() {
        CatalogueIds.check(CatalogueIds.PRODUCT, id);
        if (currentPricesPerMetricTon == null || currentPricesPerMetricTon.isEmpty()) {
            throw ParamErrors.missing(PriceParam.NAME);
        }
        described().check();
    }

    /** Everything but the id. */
    ProductParams described() {
        return new ProductParams(currentPricesPerMetricTon, deliveryYear, metricTonsAvailable, name, suppliers);
    }
}
