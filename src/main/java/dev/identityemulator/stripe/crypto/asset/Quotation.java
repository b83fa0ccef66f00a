package dev.identityemulator.stripe.crypto.asset;

import java.math.BigDecimal;

/**
 * What an amount buys on a network, and what it costs besides.
 *
 * @param source the amount without fees
 * @param destination how many units it buys
 */
public record Quotation(
        Pair pair,
        Fiat currency,
        BigDecimal source,
        BigDecimal destination,
        BigDecimal networkFee,
        BigDecimal transactionFee) {

    /** The amount with all fees. */
    public BigDecimal sourceTotal() {
        return source.add(networkFee).add(transactionFee);
    }

    /** The number of units as the API shows it. */
    public String destinationText() {
        return pair.currency().text(destination);
    }
}
