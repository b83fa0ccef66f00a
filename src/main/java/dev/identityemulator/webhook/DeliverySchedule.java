package dev.identityemulator.webhook;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Keeps the delivery going: what was left by other instances or by earlier runs is found, and an end is an orderly one. */
@Component
class DeliverySchedule implements SchedulingConfigurer, DisposableBean {

    private static final long PATIENCE_MILLIS = 2000;

    private final DeliveryQueue queue;
    private final SenderShift shift;
    private final Duration interval;

    DeliverySchedule(DeliveryQueue queue, SenderShift shift, WebhookSettings settings) {
        this.queue = queue;
        this.shift = shift;
        this.interval = settings.lease().dividedBy(3);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::look, interval);
    }

    private void look() {
        shift.renew();
        queue.sweep();
    }

    @Override
    public void destroy() {
        queue.close(PATIENCE_MILLIS);
        shift.end();
    }
}
