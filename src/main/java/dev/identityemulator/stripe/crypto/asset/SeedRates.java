package dev.identityemulator.stripe.crypto.asset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rates that every account begins with: those of Stripe's published sample, and invented ones for what the sample lacks.
 *
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_quotes">Stripe: Onramp quotes</a>
 */
final class SeedRates {

    private static final String ETH = "0.029111240079494021";
    private static final Map<CryptoCurrency, String> UNITS = Map.of(
            CryptoCurrency.AVAX, "3.474296399973076273",
            CryptoCurrency.BTC, "0.00160673",
            CryptoCurrency.ETH, ETH,
            CryptoCurrency.MATIC, "174.4818107",
            CryptoCurrency.SOL, "0.653551160",
            CryptoCurrency.XLM, "1064.71823580",
            CryptoCurrency.WLD, "50");
    private static final Map<Pair, String> FEES = Map.of(
            new Pair(CryptoCurrency.AVAX, Network.AVALANCHE), "0.03",
            new Pair(CryptoCurrency.BTC, Network.BITCOIN), "11.89",
            new Pair(CryptoCurrency.ETH, Network.ETHEREUM), "1.25",
            new Pair(CryptoCurrency.ETH, Network.BASE), "0.07",
            new Pair(CryptoCurrency.XLM, Network.STELLAR), "0.18",
            new Pair(CryptoCurrency.USDC, Network.ETHEREUM), "3.76",
            new Pair(CryptoCurrency.USDC, Network.BASE), "0.17",
            new Pair(CryptoCurrency.USDC, Network.AVALANCHE), "0.06",
            new Pair(CryptoCurrency.USDC, Network.STELLAR), "0.18");
    private static final String OTHER_UNITS = "100";
    private static final String OTHER_FEE = "0.01";
    private static final Pair ETH_ON_BASE = new Pair(CryptoCurrency.ETH, Network.BASE);
    private static final String ETH_ON_BASE_UNITS = "0.029133919178255537";

    private SeedRates() {}

    /** The rate of a pair that is offered. */
    static Rate of(Pair pair) {
        var units = pair.equals(ETH_ON_BASE)
                ? ETH_ON_BASE_UNITS
                : Optional.ofNullable(UNITS.get(pair.currency())).orElse(OTHER_UNITS);
        var fee = Optional.ofNullable(FEES.get(pair)).orElse(OTHER_FEE);
        return new Rate(pair, new BigDecimal(units), new BigDecimal(fee));
    }

    static List<Rate> all() {
        return Pair.of(Arrays.asList(Network.values()), Arrays.asList(CryptoCurrency.values())).stream()
                .map(SeedRates::of)
                .toList();
    }
}
