package dev.identityemulator.metrics;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/** Shows all meters to Prometheus. */
@Component
@WebEndpoint(id = "prometheus")
public class PrometheusEndpoint {

    private static final String FORMAT = "text/plain;version=0.0.4;charset=utf-8";

    private final Metrics metrics;

    PrometheusEndpoint(Metrics metrics) {
        this.metrics = metrics;
    }

    /** One scrape. */
    @ReadOperation(produces = FORMAT)
    public String scrape() {
        return metrics.scrape();
    }
}
