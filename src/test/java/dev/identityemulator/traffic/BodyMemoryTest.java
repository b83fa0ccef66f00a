package dev.identityemulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Bodies fill a part of the memory at most. */
class BodyMemoryTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void takeWhenFullThenWaitsForRoom() throws Exception {
        var memory = new BodyMemory(64 * MEGABYTE);
        var first = memory.take(5 * MEGABYTE);
        var second = CompletableFuture.supplyAsync(() -> memory.take(5 * MEGABYTE));
        assertThat(second).isNotDone();

        first.close();

        second.get(5, TimeUnit.SECONDS).close();
    }

    @Test
    void takeWhenLargerThanAllThenTakesAll() {
        var memory = new BodyMemory(MEGABYTE);

        memory.take(100 * MEGABYTE).close();
        memory.take(100 * MEGABYTE).close();
    }
}
