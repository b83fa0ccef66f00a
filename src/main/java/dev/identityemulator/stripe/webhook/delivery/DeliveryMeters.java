package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.platform.persistence.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts deliveries by outcome, once that is committed, and those that are pending, when somebody asks. */
@Component
@Lazy(false) // its meters begin at 0
class DeliveryMeters {

    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";
    private static final String DROPPED = "dropped";

    private final MeterProvider<Counter> counters;
    private final Timer receipt;

    /** Registers every cause and outcome at the start, as 0. */
    DeliveryMeters(
            MeterRegistry registry, WebhookDeliveries deliveries, DeliveryOwnership ownership, Database database) {
        this.counters = Counter.builder("emulator.webhook.deliveries")
                .description("Attempts to deliver, by cause and outcome")
                .withRegistry(registry);
        for (var cause : DeliveryCause.values()) {
            List.of(SUCCEEDED, FAILED, DROPPED).forEach(outcome -> counter(cause, outcome));
        }
        this.receipt = Timer.builder("emulator.webhook.receipt")
                .description("From the commit of an event to the receiver's 2xx")
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(registry);
        Gauge.builder(
                        "emulator.webhook.pending",
                        () -> database.isReachable() ? deliveries.countByOwner(ownership.id()) : Double.NaN)
                .description("Deliveries that this instance is still to make")
                .register(registry);
    }

    private Counter counter(DeliveryCause cause, String outcome) {
        return counters.withTags("cause", cause.name().toLowerCase(Locale.ROOT), "outcome", outcome);
    }

    /** Counts an attempt that was made, and how long after its event it was received. */
    void ended(WebhookDelivery delivery, Duration took) {
        boolean succeeded = delivery.status() == DeliveryStatus.SUCCEEDED;
        count(delivery, succeeded ? SUCCEEDED : FAILED);
        if (succeeded) {
            afterCommit(() -> receipt.record(took));
        }
    }

    /** Counts a delivery that was never sent. */
    void dropped(WebhookDelivery delivery) {
        count(delivery, DROPPED);
    }

    private void count(WebhookDelivery delivery, String outcome) {
        var counter = counter(delivery.cause(), outcome);
        afterCommit(counter::increment);
    }

    private static void afterCommit(Runnable counting) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counting.run();
            }
        });
    }
}
