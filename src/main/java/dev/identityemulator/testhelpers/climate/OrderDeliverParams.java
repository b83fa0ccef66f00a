package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import dev.identityemulator.stripe.climate.order.AwaitedDelivery;
import dev.identityemulator.stripe.climate.order.OrderCreateParams;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a delivery.
 *
 * @param metricTons what is delivered; absent, all that is left
 * @param supplier who delivers; absent, the first supplier of the product
 */
record OrderDeliverParams(
        @Nullable BigDecimal metricTons,
        @Nullable String registryUrl,
        @Nullable Boolean simulateDelay,
        @Nullable String supplier)
        implements Params {

    @Override
    public void check() {
        if (metricTons != null) {
            OrderCreateParams.checkTons("metric_tons", metricTons);
        }
        if (registryUrl != null && !isHttp(registryUrl)) {
            throw ParamErrors.invalidUrl("registry_url");
        }
    }

    boolean delayed() {
        return Boolean.TRUE.equals(simulateDelay);
    }

    /** The delivery, for the instant at which it comes. */
    Function<Instant, AwaitedDelivery> by(@Nullable ClimateSupplierResource named) {
        return due -> new AwaitedDelivery(due, metricTons, named, registryUrl);
    }

    static boolean isHttp(String url) {
        try {
            var address = URI.create(url);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
