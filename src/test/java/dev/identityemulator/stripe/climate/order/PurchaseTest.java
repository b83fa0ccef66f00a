package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.climate.catalogue.Price;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ten thousand random purchases, each computed again in whole numbers. */
class PurchaseTest {

    private static final int PURCHASES = 10_000;
    private static final int SEED = 17;
    private static final int DECIMALS = 6;
    private static final long SUBTOTAL = 55_000;
    private static final long FEES = 1_650;
    private static final long MILLION = 1_000_000;

    @Test
    void ofWhenTenThousandQuantitiesAreAskedForThenEachIsExactAndTheSumsAgree() {
        var random = new Random(SEED);
        var tons = BigDecimal.ZERO;
        long millionths = 0;
        long paid = 0;
        long refunded = 0;

        for (int i = 0; i < PURCHASES; i++) {
            var quantity = SeededQuantity.of(random);
            var purchase = Purchase.of(quantity.params(), new Price(FEES, SUBTOTAL), false);
            tons = tons.add(purchase.metricTons());
            millionths += requireExact(quantity, purchase);
            paid += purchase.amountTotal();
            refunded += purchase.share(purchase.amountSubtotal(), purchase.metricTons())
                    + purchase.share(purchase.amountFees(), purchase.metricTons());
            requireExactParts(purchase, random);
        }

        assertThat(tons.movePointRight(DECIMALS).longValueExact()).isEqualTo(millionths);
        assertThat(refunded).isEqualTo(paid);
    }

    /** The millionths of a ton. */
    private static long requireExact(SeededQuantity quantity, Purchase purchase) {
        long millionths = purchase.metricTons().movePointRight(DECIMALS).longValueExact();
        if (quantity.param().equals("amount")) {
            long amount = Long.parseLong(quantity.value());
            assertThat(purchase.amountSubtotal()).isEqualTo(amount);
            assertThat(purchase.amountFees()).isEqualTo(half(amount * FEES, SUBTOTAL));
            assertThat(millionths).isEqualTo(amount * MILLION / SUBTOTAL);
        } else {
            assertThat(purchase.metricTons()).isEqualByComparingTo(quantity.value());
            assertThat(purchase.amountSubtotal()).isEqualTo(half(millionths * SUBTOTAL, MILLION));
            assertThat(purchase.amountFees()).isEqualTo(half(millionths * FEES, MILLION));
        }
        assertThat(purchase.amountTotal()).isEqualTo(purchase.amountSubtotal() + purchase.amountFees());
        return millionths;
    }

    /** What is refunded for a part of the tons. */
    private static void requireExactParts(Purchase purchase, Random random) {
        long all = purchase.metricTons().movePointRight(DECIMALS).longValueExact();
        long part = 1L + random.nextInt((int) all);

        long refund = purchase.share(purchase.amountTotal(), BigDecimal.valueOf(part, DECIMALS));

        assertThat(refund).isEqualTo(half(purchase.amountTotal() * part, all));
    }

    /** A quotient, rounded half up. */
    private static long half(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
