package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.platform.persistence.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many deliveries this instance is still to make; it is counted only when somebody asks. */
@Component
class PendingMeter implements MeterBinder {

    private final WebhookDeliveries deliveries;
    private final DeliveryOwnership ownership;
    private final Database database;

    PendingMeter(WebhookDeliveries deliveries, DeliveryOwnership ownership, Database database) {
        this.deliveries = deliveries;
        this.ownership = ownership;
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("emulator.webhook.pending", this::pending)
                .description("Deliveries that this instance is still to make")
                .register(registry);
    }

    /** No number, where the database cannot be asked. */
    private double pending() {
        return database.isReachable() ? deliveries.countByOwner(ownership.id()) : Double.NaN;
    }
}
