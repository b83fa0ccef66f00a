package dev.identityemulator.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/** What Tomcat is busy with, under the names that Micrometer gives it; Tomcat's own beans for it need not be registered. */
@Component
class TomcatMeters implements MeterBinder {

    private final WebServerApplicationContext context;

    TomcatMeters(WebServerApplicationContext context) {
        this.context = context;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (context.getWebServer() instanceof TomcatWebServer server
                && server.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            bind(registry, protocol);
        }
    }

    private static void bind(MeterRegistry registry, AbstractProtocol<?> protocol) {
        gauge(registry, "tomcat.connections.current", "Open connections", protocol::getConnectionCount);
        gauge(registry, "tomcat.connections.config.max", "The most open connections", protocol::getMaxConnections);
        gauge(registry, "tomcat.threads.config.max", "The most threads", protocol::getMaxThreads);
        if (protocol.getExecutor() instanceof ThreadPoolExecutor threads) {
            gauge(registry, "tomcat.threads.current", "Threads", threads::getPoolSize);
            gauge(registry, "tomcat.threads.busy", "Threads at work", threads::getActiveCount);
        }
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }
}
