package dev.identityemulator.webhook;

import dev.identityemulator.database.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many deliveries this instance is still to make; it is counted only when somebody asks. */
@Component
class PendingMeter implements MeterBinder {

    private final WebhookDeliveries deliveries;
    private final SenderShift shift;
    private final Database database;

    PendingMeter(WebhookDeliveries deliveries, SenderShift shift, Database database) {
        this.deliveries = deliveries;
        this.shift = shift;
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
        return database.isReachable() ? deliveries.countByOwner(shift.id()) : Double.NaN;
    }
}
