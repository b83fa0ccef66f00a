package dev.identityemulator.api.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The bounds of the created filter. */
class CreatedRangeTest {

    @Test
    void rangeWhenOneSecondIsMeantThenThatSecond() {
        assertThat(new CreatedRange.Bounds(null, 100L, null, 100L).range()).isEqualTo(range(100L, 101L));
    }

    @Test
    void rangeWhenBoundsAreOpenThenTheyAreLeftOut() {
        assertThat(new CreatedRange.Bounds(100L, null, 200L, null).range()).isEqualTo(range(101L, 200L));
    }

    @Test
    void rangeWhenBothKindsAreGivenThenTheNarrower() {
        assertThat(new CreatedRange.Bounds(100L, 100L, 200L, 200L).range()).isEqualTo(range(101L, 200L));
        assertThat(new CreatedRange.Bounds(100L, 150L, 200L, 120L).range()).isEqualTo(range(150L, 121L));
    }

    @Test
    void rangeWhenTheNumberIsNoTimeThenTheNearestOne() {
        assertThat(new CreatedRange.Bounds(null, Long.MIN_VALUE, Long.MAX_VALUE, null).range())
                .isEqualTo(range(0L, 253_402_300_799L));
    }

    private static CreatedRange range(long from, long until) {
        return new CreatedRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}
