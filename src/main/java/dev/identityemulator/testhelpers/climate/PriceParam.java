package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.RangeParam;
import dev.identityemulator.stripe.climate.catalogue.Price;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The price of a metric ton in a currency.
 *
 * @param amountFees absent, three percent of the subtotal
 */
record PriceParam(@Nullable Long amountFees, @Nullable Long amountSubtotal) {

    static final String NAME = "current_prices_per_metric_ton";

    static void check(@Nullable Map<String, PriceParam> prices) {
        if (prices != null) {
            prices.forEach((currency, price) -> {
                Currencies.check(NAME, currency);
                price.check(NAME + "[" + currency + "]");
            });
        }
    }

    /** The prices by currency; those that are not named stay. */
    static SortedMap<String, Price> over(@Nullable Map<String, PriceParam> prices, SortedMap<String, Price> current) {
        var all = new TreeMap<>(current);
        if (prices != null) {
            prices.forEach((currency, price) -> all.put(currency, price.price()));
        }
        return all;
    }

    private void check(String name) {
        if (amountSubtotal == null) {
            throw ParamErrors.missing(name + "[amount_subtotal]");
        }
        RangeParam.check(name + "[amount_subtotal]", amountSubtotal, 1, Price.MOST);
        RangeParam.check(name + "[amount_fees]", amountFees, 0, Price.MOST);
    }

    private Price price() {
        long subtotal = amountSubtotal == null ? 1 : amountSubtotal;
        return amountFees == null ? Price.of(subtotal) : new Price(amountFees, subtotal);
    }
}
