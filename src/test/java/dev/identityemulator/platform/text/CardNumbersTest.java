package dev.identityemulator.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\\u0034242424242424242\" | \"424242******4242\"",
                "a\\u00342424242424242\\u00342b | a424242******4242b",
                "n=%34242%204242%2042%342%204242%20x | n=424242******4242%20x",
                "n=%34%32%34%32424242424242&m=1 | n=424242******4242&m=1",
                "<a>&#52;2424242424242&#x34;&#50;</a> | <a>424242******4242</a>",
                "%34%32%34%32 42%34%32 4242 424%32 | 424242******4242"
            })
    void maskedWhenDigitsAreEscapedThenMasked(String text, String masked) {
        assertThat(CardNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "a4242424242424242",
                "{\"number\":\"4242424242424242\"}",
                "ab 378282246310005 03/30",
                "4242 4242 4242 4242",
                "é6205500000000000004.",
                "3782-822463-10005",
                "{\"n\":5555555555554444}"
            })
    void maskedWhenItIsInBase64ThenRedacted(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var encoder :
                List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding(), Base64.getMimeEncoder())) {
            var encoded = encoder.encodeToString(bytes);
            for (var before : List.of("", "/cards/", "x=", "\"")) {
                var masked = CardNumbers.masked(before + encoded + " after");

                assertThat(masked).startsWith(before).contains("[redacted]").endsWith(" after");
                assertThat(masked).as(encoded).hasSizeLessThan(before.length() + encoded.length() + 6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4242424242424243", "1764345600123456", "2026-11-28 16:00:00", "12345678901"})
    void maskedWhenOtherDigitsAreInBase64ThenTheSame(String text) {
        var encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(CardNumbers.masked(encoded)).isEqualTo(encoded);
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
