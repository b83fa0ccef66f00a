package dev.identityemulator.webhook;

import dev.identityemulator.metrics.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many deliveries were made, with what outcome and how fast; each counts once that is committed. */
@Component
class DeliveryMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10)
    };

    private final Map<Outcome, Map<DeliveryCause, Counter>> counters = new EnumMap<>(Outcome.class);
    private final Timer receipt;

    DeliveryMeters(Metrics metrics) {
        for (var outcome : Outcome.values()) {
            var byCause = new EnumMap<DeliveryCause, Counter>(DeliveryCause.class);
            for (var cause : DeliveryCause.values()) {
                byCause.put(cause, counter(metrics.registry(), outcome, cause));
            }
            counters.put(outcome, byCause);
        }
        this.receipt = Timer.builder("emulator.webhook.receipt")
                .description("From the commit of what a delivery tells of to the receiver's 2xx")
                .serviceLevelObjectives(BUCKETS)
                .register(metrics.registry());
    }

    private enum Outcome {
        SUCCEEDED,
        FAILED,
        /** It was never sent. */
        DROPPED
    }

    private static Counter counter(MeterRegistry registry, Outcome outcome, DeliveryCause cause) {
        return Counter.builder("emulator.webhook.deliveries")
                .description("Attempts to deliver, by why they were made and how they ended")
                .tags("cause", word(cause), "outcome", word(outcome))
                .register(registry);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The attempt was made, so long after it was ordered. */
    void ended(WebhookDelivery delivery, Duration took) {
        boolean succeeded = delivery.status() == DeliveryStatus.SUCCEEDED;
        count(delivery, succeeded ? Outcome.SUCCEEDED : Outcome.FAILED);
        if (succeeded) {
            afterCommit(() -> receipt.record(took));
        }
    }

    void dropped(WebhookDelivery delivery) {
        count(delivery, Outcome.DROPPED);
    }

    private void count(WebhookDelivery delivery, Outcome outcome) {
        var byCause = counters.getOrDefault(outcome, Map.of());
        var counter = byCause.get(delivery.cause());
        if (counter != null) {
            afterCommit(counter::increment);
        }
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
