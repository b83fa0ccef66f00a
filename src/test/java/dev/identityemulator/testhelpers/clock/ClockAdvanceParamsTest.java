package dev.identityemulator.testhelpers.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.api.error.ApiException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The distance by which parameters move the clock. */
class ClockAdvanceParamsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L, 400_000_000);

    @Test
    void millisFromWhenSecondsAreGivenThenAsManyMilliseconds() {
        assertThat(params(90L, null).millisFrom(NOW, 0)).isEqualTo(90_000);
    }

    @Test
    void millisFromWhenATimeIsGivenThenToThatSecondExactly() {
        assertThat(params(null, 1_800_000_002L).millisFrom(NOW, 0)).isEqualTo(1_600);
    }

    @Test
    void millisFromWhenTheTimeIsTheCurrentSecondThenTheClockStays() {
        assertThat(params(null, 1_800_000_000L).millisFrom(NOW, 0)).isZero();
    }

    @Test
    void millisFromWhenTheTimeIsPastThenRejected() {
        assertThatThrownBy(() -> params(null, 1_799_999_999L).millisFrom(NOW, 0))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void millisFromWhenAHundredYearsAreUsedUpThenOnlyTheRestIsAccepted() {
        long ahead = (ClockAdvanceParams.MOST_SECONDS - 10) * 1000;

        assertThat(params(10L, null).millisFrom(NOW, ahead)).isEqualTo(10_000);
        assertThatThrownBy(() -> params(11L, null).millisFrom(NOW, ahead)).isInstanceOf(ApiException.class);
    }

    @Test
    void checkWhenNotExactlyOneIsGivenThenRejected() {
        assertThatThrownBy(params(null, null)::check).isInstanceOf(ApiException.class);
        assertThatThrownBy(params(1L, 1L)::check).isInstanceOf(ApiException.class);
        assertThatThrownBy(params(0L, null)::check).isInstanceOf(ApiException.class);
    }

    private static ClockAdvanceParams params(@Nullable Long seconds, @Nullable Long to) {
        return new ClockAdvanceParams(seconds, to);
    }
}
