package dev.identityemulator.stripe.climate.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

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
