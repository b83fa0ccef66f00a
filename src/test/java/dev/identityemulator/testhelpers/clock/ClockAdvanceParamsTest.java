package dev.identityemulator.testhelpers.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.api.error.ApiException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distance by which parameters move the clock. */
class ClockAdvanceParamsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L, 400_000_000);
    private static final Instant NEXT = NOW.plusMillis(1_234);

    @Test
    void millisFromWhenSecondsAreGivenThenAsManyMilliseconds() {
        assertThat(params(90L, null).millisFrom(NOW, 0, () -> NEXT)).isEqualTo(90_000);
    }

    @Test
    void millisFromWhenATimeIsGivenThenToThatSecondExactly() {
        assertThat(params(null, 1_800_000_002L).millisFrom(NOW, 0, () -> NEXT)).isEqualTo(1_600);
    }

    @Test
    void millisFromWhenTheTimeIsTheCurrentSecondThenTheClockStays() {
        assertThat(params(null, 1_800_000_000L).millisFrom(NOW, 0, () -> NEXT)).isZero();
    }

    @Test
    void millisFromWhenTheTimeIsPastThenRejected() {
        assertThatThrownBy(() -> params(null, 1_799_999_999L).millisFrom(NOW, 0, () -> NEXT))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void millisFromWhenAHundredYearsAreUsedUpThenOnlyTheRestIsAccepted() {
        long ahead = (ClockAdvanceParams.MOST_SECONDS - 10) * 1000;

        assertThat(params(10L, null).millisFrom(NOW, ahead, () -> NEXT)).isEqualTo(10_000);
        assertThatThrownBy(() -> params(11L, null).millisFrom(NOW, ahead, () -> NEXT))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void checkWhenNotExactlyOneIsGivenThenRejected() {
        assertThatThrownBy(params(null, null)::check).isInstanceOf(ApiException.class);
        assertThatThrownBy(params(1L, 1L)::check).isInstanceOf(ApiException.class);
    }

    @Test
    void millisFromWhenLessThanASecondThenRejected() {
        assertThatThrownBy(() -> params(0L, null).millisFrom(NOW, 0, () -> NEXT))
                .isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> duration("0d").millisFrom(NOW, 0, () -> NEXT)).isInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @CsvSource({"30s, 30", "90m, 5400", "12h, 43200", "4d, 345600"})
    void millisFromWhenADurationIsGivenThenByItsUnit(String duration, long seconds) {
        assertThat(duration(duration).millisFrom(NOW, 0, () -> NEXT)).isEqualTo(seconds * 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "d", "4 d", "4D", "-4d", "1.5h", "P4D", "4w", "99999999999s"})
    void checkWhenADurationHasNoUnitOrNoNumberThenRejected(String duration) {
        assertThatThrownBy(duration(duration)::check)
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("Invalid duration: " + duration + "; it must be a whole number with a unit");
    }

    @Test
    void millisFromWhenTheNextTaskIsNamedThenToItExactly() {
        var params = new ClockAdvanceParams(null, null, ClockAdvanceParams.NEXT_DUE);
        params.check();

        assertThat(params.millisFrom(NOW, 0, () -> NEXT)).isEqualTo(1_234);
        assertThat(params.millisFrom(NOW, 0, () -> NOW.minusSeconds(1))).isZero();
    }

    private static ClockAdvanceParams params(@Nullable Long seconds, @Nullable Long to) {
        return new ClockAdvanceParams(seconds, null, to == null ? null : to.toString());
    }

    private static ClockAdvanceParams duration(String duration) {
        return new ClockAdvanceParams(null, duration, null);
    }
}
