package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.climate.catalogue.Tons;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new order.
 *
 * @param amount the amount without fees, in the currency's smallest unit
 * @see <a href="https://docs.stripe.com/api/climate/order/create">Stripe: Create an order</a>
 */
public record OrderCreateParams(
        @Nullable Long amount,
        Beneficiary.@Nullable Param beneficiary,
        @Nullable String currency,
        @Nullable MetadataParam metadata,
        @Nullable BigDecimal metricTons,
        @Nullable String product)
        implements Params {

    private static final String DEFAULT_CURRENCY = "usd";

    @Override
    public void check() {
        if (product == null) {
            throw ParamErrors.missing("product");
        }
        if (amount == null && metricTons == null) {
            throw ParamErrors.missing("metric_tons");
        }
        if (amount != null && metricTons != null) {
            throw OrderErrors.bothAmounts();
        }
        if (amount != null && amount < 1) {
            throw ParamErrors.tooSmall("amount", amount, 1);
        }
        if (metricTons != null) {
            checkTons("metric_tons", metricTons);
        }
        if (beneficiary != null) {
            beneficiary.check();
        }
        initialMetadata();
    }

    /**
     * Checks a quantity.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is not above zero, or has more decimals than are told apart
     */
    public static void checkTons(String param, BigDecimal tons) {
        if (tons.signum() <= 0) {
            throw OrderErrors.invalidQuantity(param, "must be greater than 0");
        }
        if (!Tons.isExact(tons)) {
            throw OrderErrors.invalidQuantity(param, "must have at most " + Tons.DECIMALS + " decimals");
        }
    }

    /** The parameter with the quantity. */
    String quantityParam() {
        return amount == null ? "metric_tons" : "amount";
    }

    String currencyOrDefault() {
        return currency == null ? DEFAULT_CURRENCY : currency.toLowerCase(Locale.ROOT);
    }

    Map<String, String> initialMetadata() {
        return MetadataParam.apply(metadata, Map.of());
    }
}
