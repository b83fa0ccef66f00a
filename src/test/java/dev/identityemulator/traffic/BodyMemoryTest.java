package dev.identityemulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bodies fill a part of the memory at most. */
class BodyMemoryTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void takeWhenFullThenNothingIsTakenUntilSomeIsGivenBack() {
        var memory = new BodyMemory(64 * MEGABYTE, 4, 3);
        int units = memory.units(5 * MEGABYTE);

        assertThat(memory.take(units)).isTrue();
        assertThat(memory.take(units)).isFalse();

        memory.giveBack(units);

        assertThat(memory.take(units)).isTrue();
    }

    @Test
    void takeWhenLargerThanAllThenTakesAll() {
        var memory = new BodyMemory(MEGABYTE, 4, 3);
        int all = memory.units(100 * MEGABYTE);

        assertThat(memory.take(all)).isTrue();
        assertThat(memory.take(1)).isFalse();
    }
}
