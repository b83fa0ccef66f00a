package dev.identityemulator.testhelpers.crypto;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.asset.Pair;
import dev.identityemulator.stripe.crypto.asset.Rate;
import dev.identityemulator.stripe.crypto.merchant.OnrampCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rate to set.
 *
 * @param networkFee in US dollars; absent, none
 * @param unitsPer100 how many units 100 US dollars buy
 */
record RateParams(
        @Nullable CryptoCurrency currency,
        @Nullable Network network,
        @Nullable BigDecimal networkFee,
        @JsonProperty("units_per_100") @Nullable BigDecimal unitsPer100)
        implements Params {

    private static final int MOST_DECIMALS = 20;
    private static final int FEE_DECIMALS = 2;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    @Override
    public void check() {
        rate();
    }

    Rate rate() {
        if (currency == null || network == null || unitsPer100 == null) {
            throw ParamErrors.missing(currency == null ? "currency" : network == null ? "network" : "units_per_100");
        }
        var pair = new Pair(currency, network);
        if (!pair.isOffered()) {
            throw OnrampCode.INVALID_DESTINATION_CURRENCY_AND_NETWORK_PAIR.error("currency");
        }
        var fee = networkFee == null ? BigDecimal.ZERO : networkFee;
        if (unitsPer100.signum() == 0) {
            throw wrong("units_per_100", MOST_DECIMALS);
        }
        requireSensible("units_per_100", unitsPer100, MOST_DECIMALS);
        requireSensible("network_fee", fee, FEE_DECIMALS);
        return new Rate(pair, unitsPer100, fee);
    }

    private static void requireSensible(String param, BigDecimal number, int decimals) {
        boolean exact = number.stripTrailingZeros().scale() <= decimals;
        if (number.signum() < 0 || !exact || number.compareTo(MOST) > 0) {
            throw wrong(param, decimals);
        }
    }

    private static ApiException wrong(String param, int decimals) {
        var what = param.equals("network_fee") ? "must not be negative" : "must be greater than 0";
        return ApiException.status(400, "Invalid " + param + ": " + what + ", with at most " + decimals + " decimals")
                .param(param)
                .beforeWork()
                .build();
    }
}
