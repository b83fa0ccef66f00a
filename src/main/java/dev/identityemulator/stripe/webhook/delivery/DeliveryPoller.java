package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Finds what other instances and earlier runs left, and ends the delivery in order: once the server stops, nothing is sent any
 * more, as the receiver may be this server. Other instances make what is left.
 */
@Component
class DeliveryPoller implements SchedulingConfigurer, SmartLifecycle, DisposableBean {

    private static final long PATIENCE_MILLIS = 2000;

    private final DeliveryDispatcher dispatcher;
    private final DeliveryAttempts attempts;
    private final DeliveryOwnership ownership;
    private final Duration interval;
    private volatile boolean running;

    DeliveryPoller(
            DeliveryDispatcher dispatcher,
            DeliveryAttempts attempts,
            DeliveryOwnership ownership,
            WebhookSettings settings) {
        this.dispatcher = dispatcher;
        this.attempts = attempts;
        this.ownership = ownership;
        this.interval = settings.lease().dividedBy(3);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::look, interval);
    }

    private void look() {
        ownership.renew();
        dispatcher.sweep();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Called before the server waits for its last requests: those that wait for deliveries end now. */
    @Override
    public void stop() {
        running = false;
        attempts.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Called after the last request, which may have caused deliveries too. */
    @Override
    public void destroy() {
        attempts.close();
        dispatcher.awaitIdle(PATIENCE_MILLIS);
        ownership.end();
    }
}
