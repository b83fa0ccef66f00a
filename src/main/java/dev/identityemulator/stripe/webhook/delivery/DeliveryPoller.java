package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Keeps the delivery going: what was left by other instances or by earlier runs is found, and an end is an orderly one. It
 * begins no delivery once the server stops: the receiver may be this server. The others get those that are not made.
 */
@Component
class DeliveryPoller implements SchedulingConfigurer, SmartLifecycle, DisposableBean {

    private static final long PATIENCE_MILLIS = 2000;

    private final DeliveryDispatcher queue;
    private final DeliveryOwnership ownership;
    private final Duration interval;
    private volatile boolean running;

    DeliveryPoller(DeliveryDispatcher queue, DeliveryOwnership ownership, WebhookSettings settings) {
        this.queue = queue;
        this.ownership = ownership;
        this.interval = settings.lease().dividedBy(3);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::look, interval);
    }

    private void look() {
        ownership.renew();
        queue.sweep();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for what it responds: who waits there for deliveries is answered now. */
    @Override
    public void stop() {
        running = false;
        queue.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the last request, which may have ordered deliveries too. */
    @Override
    public void destroy() {
        queue.close();
        queue.awaitIdle(PATIENCE_MILLIS);
        ownership.end();
    }
}
