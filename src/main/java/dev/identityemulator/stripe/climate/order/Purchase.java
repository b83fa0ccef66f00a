package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.stripe.climate.catalogue.Price;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What was bought and what it costs, in the currency's smallest unit; later prices never touch it.
 *
 * @param invoiced whether it is paid by an invoice, and not from the balance
 */
@Embeddable
public record Purchase(
        @Column(name = "metric_tons") BigDecimal metricTons,
        @Column(name = "amount_subtotal") long amountSubtotal,
        @Column(name = "amount_fees") long amountFees,
        String currency,
        boolean invoiced) {

    /** What is asked for at this price: tons, or an amount that buys as many as it can. */
    static Purchase of(OrderCreateParams params, Price price, boolean invoiced) {
        var tons = tons(params, price);
        var amount = params.amount();
        long subtotal = amount == null ? price.subtotalOf(tons) : amount;
        long fees = amount == null ? price.feesOf(tons) : price.feesOn(amount);
        return new Purchase(tons, subtotal, fees, params.currencyOrDefault(), invoiced);
    }

    /** The tons that are asked for, or that an amount buys. */
    static BigDecimal tons(OrderCreateParams params, Price price) {
        var amount = params.amount();
        return amount == null ? Objects.requireNonNull(params.metricTons()) : price.tonsFor(amount);
    }

    /** Whether it is too little to cost anything, or to be counted. */
    boolean isOfNothing() {
        return amountSubtotal == 0 || metricTons.signum() == 0;
    }

    long amountTotal() {
        return amountSubtotal + amountFees;
    }

    /** The part of an amount that belongs to some of the tons, rounded half up. */
    long share(long amount, BigDecimal tons) {
        return BigDecimal.valueOf(amount)
                .multiply(tons)
                .divide(metricTons, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
