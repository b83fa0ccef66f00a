package dev.identityemulator.stripe.webhook.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many deliveries were made, with what outcome and how fast; each counts once that is committed. */
@Component
class DeliveryMeters {

    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";
    private static final String DROPPED = "dropped";

    private final MeterProvider<Counter> counters;
    private final Timer receipt;

    /** All causes and outcomes are there from the start, as 0. */
    DeliveryMeters(MeterRegistry registry) {
        this.counters = Counter.builder("emulator.webhook.deliveries")
                .description("Attempts to deliver, by why they were made and how they ended")
                .withRegistry(registry);
        for (var cause : DeliveryCause.values()) {
            List.of(SUCCEEDED, FAILED, DROPPED).forEach(outcome -> counter(cause, outcome));
        }
        this.receipt = Timer.builder("emulator.webhook.receipt")
                .description("From the commit of what a delivery tells of to the receiver's 2xx")
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(registry);
    }

    private Counter counter(DeliveryCause cause, String outcome) {
        return counters.withTags("cause", cause.name().toLowerCase(Locale.ROOT), "outcome", outcome);
    }

    /** The attempt was made, so long after it was ordered. */
    void ended(WebhookDelivery delivery, Duration took) {
        boolean succeeded = delivery.status() == DeliveryStatus.SUCCEEDED;
        count(delivery, succeeded ? SUCCEEDED : FAILED);
        if (succeeded) {
            afterCommit(() -> receipt.record(took));
        }
    }

    /** It was never sent. */
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
