package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the terminal tells of a move of the clock. */
class ClockAdvanceTest {

    @ParameterizedTest
    @CsvSource({"599824, 10m", "345600000, 4d", "1000, 1s", "93784005, 1d2h3m4s"})
    void textWhenMillisAreLeftOverThenInWholeSeconds(long millis, String text) {
        assertThat(ClockAdvance.text(millis)).isEqualTo(text);
    }
}
