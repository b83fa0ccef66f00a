package dev.identityemulator.stripe.crypto.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a currency costs on a network.
 *
 * @param unitsPer100 how many units 100 US dollars buy
 * @param networkFee what the network takes for a delivery, in US dollars
 */
public record Rate(Pair pair, BigDecimal unitsPer100, BigDecimal networkFee) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FEE_OF_SOURCE = new BigDecimal("0.0404");
    private static final BigDecimal FEE_OF_NETWORK_FEE = new BigDecimal("0.019");

    /** What an amount buys. */
    public Quotation buy(Fiat currency, BigDecimal source) {
        var units = currency.toDollars(source).multiply(unitsPer100).divide(HUNDRED, decimals(), RoundingMode.DOWN);
        return quotation(currency, source, units);
    }

    /** What some units cost, rounded up to the next cent. */
    public Quotation sell(Fiat currency, BigDecimal units) {
        var dollars = units.multiply(HUNDRED).divide(unitsPer100, decimals(), RoundingMode.UP);
        return quotation(currency, currency.ofDollars(dollars, RoundingMode.UP), units);
    }

    private Quotation quotation(Fiat currency, BigDecimal source, BigDecimal units) {
        var fee = currency.ofDollars(networkFee, RoundingMode.HALF_UP);
        var ours = source.multiply(FEE_OF_SOURCE)
                .add(fee.multiply(FEE_OF_NETWORK_FEE))
                .setScale(fee.scale(), RoundingMode.HALF_UP);
        return new Quotation(pair, currency, source, units, fee, ours);
    }

    private int decimals() {
        return pair.currency().decimals();
    }
}
