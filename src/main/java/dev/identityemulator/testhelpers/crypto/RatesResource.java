package dev.identityemulator.testhelpers.crypto;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.asset.Rate;
import java.util.List;

/** The rates of an account. */
record RatesResource(String object, List<Row> rates) implements ApiResource {

    /** A rate, with decimals as text. */
    record Row(
            CryptoCurrency currency,
            Network network,
            String networkFee,
            @JsonProperty("units_per_100") String unitsPer100) {

        static Row of(Rate rate) {
            return new Row(
                    rate.pair().currency(),
                    rate.pair().network(),
                    Fiat.text(rate.networkFee()),
                    rate.unitsPer100().stripTrailingZeros().toPlainString());
        }
    }

    static RatesResource of(List<Rate> rates) {
        return new RatesResource(
                "test_helpers.crypto_rates", rates.stream().map(Row::of).toList());
    }
}
