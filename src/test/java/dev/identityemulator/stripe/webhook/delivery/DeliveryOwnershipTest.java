package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.core.jobs.DueTaskHandler;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.support.EmulatorServer;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An instance that lives says so, whatever else it is at. */
class DeliveryOwnershipTest {

    @Test
    void leaseWhenDueWorkTakesLongThenRenewedAllTheSame() throws InterruptedException {
        try (var server = EmulatorServer.startOn(
                EmulatorServer.freshDatabase(),
                "emulator.webhook.lease=1s",
                "emulator.jobs.interval=20ms",
                "spring.main.sources=" + LongWork.class.getName())) {
            var work = server.bean(LongWork.class);
            server.bean(TransactionTemplate.class)
                    .executeWithoutResult(status ->
                            server.bean(DueTaskQueue.class).add("acct_1", work.kind(), "subject", Instant.EPOCH));
            try {
                assertThat(work.begun.await(20, TimeUnit.SECONDS)).isTrue();
                var database = server.bean(JdbcTemplate.class);
                long before = aliveUntil(database);
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
                while (aliveUntil(database) < before + 1000 && System.nanoTime() < deadline) {
                    Thread.onSpinWait();
                }

                assertThat(aliveUntil(database)).isGreaterThanOrEqualTo(before + 1000);
            } finally {
                work.released.countDown();
            }
        }
    }

    private static long aliveUntil(JdbcTemplate database) {
        var until = database.queryForObject("select max(alive_until_millis) from webhook_senders", Long.class);
        return until == null ? 0 : until;
    }

    /** Something that is due and does not end. */
    static final class LongWork implements DueTaskHandler {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public String kind() {
            return "long_work";
        }

        @Override
        public void perform(String account, String subject) {
            begun.countDown();
            try {
                assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
