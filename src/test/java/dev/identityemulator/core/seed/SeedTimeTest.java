package dev.identityemulator.core.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The times of a seed. */
class SeedTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-2d, 2026-11-18T12:00:00Z",
        "+90s, 2026-11-20T12:01:30Z",
        "-1h, 2026-11-20T11:00:00Z",
        "+10m, 2026-11-20T12:10:00Z",
        "1700000000, 2023-11-14T22:13:20Z",
        "2026-11-01T10:00:00+02:00, 2026-11-01T08:00:00Z",
        "-99999d, 2012-08-01T00:00:00Z"
    })
    void atWhenATimeThenIsThat(String text, Instant expected) {
        assertThat(SeedTime.at(text, NOW, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2d", "-2w", "-2.5d", "yesterday", "2026-11-01", "-99999999999d", "0", "99999999999", "-2d "
            })
    void ofWhenNoTimeThenEmpty(String text) {
        assertThat(SeedTime.of(text)).isEmpty();
    }

    @Test
    void atWhenNothingIsSaidThenTheOther() {
        assertThat(SeedTime.at(null, NOW, Instant.EPOCH)).isEqualTo(Instant.EPOCH);
    }
}
