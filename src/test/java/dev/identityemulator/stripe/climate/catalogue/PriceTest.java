package dev.identityemulator.stripe.climate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices are exact, and rounded half up. */
class PriceTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, 55000, 1650, 550, 17", // the published sample: 16.5 becomes 17, where half even would make it 16
        "0.03, 55000, 1650, 1650, 50",
        "1, 55000, 1650, 55000, 1650",
        "0.000009, 55000, 1650, 0, 0",
        "0.00001, 50000, 1500, 1, 0",
        "18000, 55000, 1650, 990000000, 29700000",
        "100000000, 99999999, 99999999, 9999999900000000, 9999999900000000"
    })
    void amountsWhenOfTonsThenRoundedHalfUp(String tons, long price, long fees, long subtotal, long feesOfTons) {
        var perTon = new Price(fees, price);

        assertThat(perTon.subtotalOf(new BigDecimal(tons))).isEqualTo(subtotal);
        assertThat(perTon.feesOf(new BigDecimal(tons))).isEqualTo(feesOfTons);
    }

    @ParameterizedTest
    @CsvSource({"55000, 1, 1650", "1, 0.000018, 0", "10000, 0.181818, 300", "550, 0.01, 17", "550000, 10, 16500"})
    void tonsWhenOfAnAmountThenCutAndItsFeesRounded(long amount, String tons, long fees) {
        var perTon = new Price(1650, 55_000);

        assertThat(Tons.text(perTon.tonsFor(amount))).isEqualTo(tons);
        assertThat(perTon.feesOn(amount)).isEqualTo(fees);
    }

    @ParameterizedTest
    @CsvSource({"55000, 1650", "50, 2", "49, 1", "1, 0", "99999999, 3000000"})
    void ofWhenOfASubtotalThenWithThreePercent(long subtotal, long fees) {
        assertThat(Price.of(subtotal)).isEqualTo(new Price(fees, subtotal));
        assertThat(Price.of(subtotal).amountTotal()).isEqualTo(subtotal + fees);
    }

    @ParameterizedTest
    @CsvSource({"0.010000, 0.01", "1E+2, 100", "0E-6, 0", "40.500000, 40.5", "18000, 18000"})
    void textWhenOfTonsThenWithoutTrailingZeros(String tons, String text) {
        assertThat(Tons.text(new BigDecimal(tons))).isEqualTo(text);
    }
}
