package dev.identityemulator.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where each room counts. What counts is registered when its room is made; what is only looked at, such as the threads, is
 * a {@link MeterBinder} and costs nothing before somebody looks. The registry is no bean: Spring Boot would count more by it.
 */
@Component
public class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ObjectProvider<MeterBinder> binders;
    private boolean bound;

    Metrics(ObjectProvider<MeterBinder> binders) {
        this.binders = binders;
    }

    /** The registry of all meters. No label of a meter names an account, a key or an id: its values are few and known. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All meters, in the format of Prometheus. */
    String scrape() {
        bind();
        return registry.scrape();
    }

    private synchronized void bind() {
        if (!bound) {
            bound = true;
            binders.orderedStream().forEach(binder -> binder.bindTo(registry));
        }
    }
}
