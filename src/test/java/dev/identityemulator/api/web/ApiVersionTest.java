package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are versions. */
class ApiVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-29.dahlia", "2020-08-27", "2024-02-29", "2025-03-31.basil; identity_beta=v1"})
    void isWellFormedWhenItBeginsWithADayOfTheCalendarThenTrue(String version) {
        assertThat(ApiVersion.isWellFormed(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-02-29.dahlia", "2026-04-31", "2026-01-00", "2026-13-01", "latest", ""})
    void isWellFormedWhenThereIsNoSuchDayThenFalse(String version) {
        assertThat(ApiVersion.isWellFormed(version)).isFalse();
    }
}
