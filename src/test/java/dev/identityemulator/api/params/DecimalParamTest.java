package dev.identityemulator.api.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimals are read exactly, in any spelling of a client, and nothing else is. */
class DecimalParamTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.01",
        ".5, 0.5",
        "5., 5",
        "+7, 7",
        "-0.1, -0.1",
        "1E-2, 0.01",
        "1.5e3, 1500",
        "' 2 ', 2",
        "0.1000000000000000055511151231257827, 0.1000000000000000055511151231257827"
    })
    void readWhenADecimalThenExactly(String text, BigDecimal number) {
        assertThat(DecimalParam.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "",
                "e5",
                "1e",
                "1e999",
                "1e-100",
                "1,5",
                "1 5",
                "0x1",
                "NaN",
                "Infinity",
                "1d",
                "١٢",
                "--1",
                "1.2.3",
                "99999999999999999999999999999999999999999"
            })
    void readWhenNoDecimalThenNull(String text) {
        assertThat(DecimalParam.read(text)).isNull();
    }
}
