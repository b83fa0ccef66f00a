package dev.identityemulator.platform.shutdown;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Delays the shutdown: requests are still served, while Boot's readiness already says that no more should be sent.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Drain implements ApplicationListener<ContextClosedEvent> {

    private final ShutdownSettings settings;
    private final ApplicationContext context;

    Drain(ShutdownSettings settings, ApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (event.getApplicationContext() == context) {
            Pause.of(settings.drain());
        }
    }
}
