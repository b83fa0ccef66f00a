package dev.identityemulator.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.tomcat.metrics.TomcatMetricsBinder;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** The meters of Tomcat, where somebody wants them: what they are read from, Java's registry of MBeans, costs each start. */
@Component
class TomcatMeters implements ApplicationListener<ApplicationStartedEvent> {

    private final boolean wanted;
    private final TomcatMetricsBinder binder;

    TomcatMeters(@Value("${server.tomcat.mbeanregistry.enabled:false}") boolean wanted, MeterRegistry meters) {
        this.wanted = wanted;
        this.binder = new TomcatMetricsBinder(meters);
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        if (wanted) {
            binder.onApplicationEvent(event);
        }
    }
}
