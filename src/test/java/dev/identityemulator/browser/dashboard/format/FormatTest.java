package dev.identityemulator.browser.dashboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are written as people write them. */
class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "113300, usd, 1133.00 USD",
        "5, eur, 0.05 EUR",
        "-567, gbp, -5.67 GBP",
        "500, jpy, 500 JPY",
        "1234, kwd, 1.234 KWD",
        "100, abc, 1.00 ABC"
    })
    void moneyWhenInSmallestUnitsThenWithTheDecimalsOfItsCurrency(long amount, String currency, String text) {
        assertThat(Format.money(amount, currency)).isEqualTo(text);
    }
}
