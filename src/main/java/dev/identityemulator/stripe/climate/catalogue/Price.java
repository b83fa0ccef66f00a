package dev.identityemulator.stripe.climate.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of a metric ton in one currency, in its smallest unit. Amounts are rounded half up: of the published sample,
 * 0.01 tons at 55000 and 1650 cost 550 and 17.
 *
 * @see <a href="https://docs.stripe.com/api/climate/product/object">Stripe: The Climate product object</a>
 */
public record Price(long amountFees, long amountSubtotal) {

    /** More than a ton may cost. */
    public static final long MOST = 99_999_999;

    private static final BigDecimal USUAL_FEES = new BigDecimal("0.03");

    /** The price with the usual fees of three percent. */
    public static Price of(long subtotal) {
        return new Price(rounded(USUAL_FEES.multiply(BigDecimal.valueOf(subtotal))), subtotal);
    }

    /** What a ton costs with its fees. */
    @JsonProperty
    public long amountTotal() {
        return amountFees + amountSubtotal;
    }

    /** What these tons cost without fees. */
    public long subtotalOf(BigDecimal tons) {
        return rounded(tons.multiply(BigDecimal.valueOf(amountSubtotal)));
    }

    /** The fees of these tons. */
    public long feesOf(BigDecimal tons) {
        return rounded(tons.multiply(BigDecimal.valueOf(amountFees)));
    }

    /** The fees of a subtotal. */
    public long feesOn(long subtotal) {
        return BigDecimal.valueOf(subtotal)
                .multiply(BigDecimal.valueOf(amountFees))
                .divide(BigDecimal.valueOf(amountSubtotal), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The tons that a subtotal buys, cut after the last decimal. */
    public BigDecimal tonsFor(long subtotal) {
        return BigDecimal.valueOf(subtotal)
                .divide(BigDecimal.valueOf(amountSubtotal), Tons.DECIMALS, RoundingMode.DOWN);
    }

    private static long rounded(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
