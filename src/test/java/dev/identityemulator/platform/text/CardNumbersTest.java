package dev.identityemulator.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Card numbers in texts are masked, and other numbers stay. */
class CardNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 4242424242424242. | a 424242******4242.",
                "x4242424242424242y | x424242******4242y",
                "4242 4242 4242 4242 03/30 | 424242******4242 03/30",
                "2026 4242-4242-4242-4242 | 2026 424242******4242",
                "3782 822463 10005 | 378282******0005",
                "n=4242%204242%204242%204242 | n=424242******4242",
                "4242+4242+4242+4242,378282246310005 | 424242******4242,378282******0005",
                "4929000000006,4012001037141112 | 492900******0006,401200******1112"
            })
    void maskedWhenACardNumberIsInItThenMasked(String text, String masked) {
        assertThat(CardNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424243",
                "1764345600123456",
                "id_4012001037141112a",
                "42424242424242424242",
                "2026-11-28T16:00:00.123456",
                ""
            })
    void maskedWhenThereIsNoneThenTheSame(String text) {
        assertThat(CardNumbers.masked(text)).isEqualTo(text);
    }
}
