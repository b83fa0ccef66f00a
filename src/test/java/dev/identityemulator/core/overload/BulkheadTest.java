package dev.identityemulator.core.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.api.error.ApiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The number of slow requests of one kind is bounded. */
class BulkheadTest {

    private final Bulkhead bulkhead = new Bulkhead(new TrafficSettings(1));

    @Test
    void forDelayWhenAllPermitsAreTakenThenRejectedUntilOneIsClosed() {
        var permit = bulkhead.forDelay();

        assertThatThrownBy(bulkhead::forDelay)
                .isInstanceOfSatisfying(
                        ApiException.class, error -> assertThat(error.status()).isEqualTo(429));
        bulkhead.forSettling().close();

        permit.close();
        bulkhead.forDelay().close();
    }

    @Test
    void forBodyWhenItIsLargerThanAllMemoryThenAdmittedAlone() throws Exception {
        var largest = bulkhead.forBody(Long.MAX_VALUE);
        var next = CompletableFuture.supplyAsync(() -> bulkhead.forBody(1));

        assertThat(next).isNotDone();
        largest.close();
        next.get(1, TimeUnit.MINUTES).close();
    }
}
