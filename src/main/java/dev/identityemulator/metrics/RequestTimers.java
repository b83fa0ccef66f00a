package dev.identityemulator.metrics;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How often each route was asked for, how it answered, and how long that took. */
@Component
class RequestTimers {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER = "OTHER";
    private static final Pattern CONDITION = Pattern.compile(":[^}]*}");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };

    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();
    private final Metrics metrics;

    RequestTimers(Metrics metrics) {
        this.metrics = metrics;
    }

    private record Labels(String method, String route, Outcome outcome) {}

    /** The timer of such requests. */
    Timer of(String method, String route, Outcome outcome) {
        var known = METHODS.contains(method) ? method : OTHER;
        return timers.computeIfAbsent(new Labels(known, route, outcome), this::timer);
    }

    private Timer timer(Labels labels) {
        return Timer.builder("http.server.requests")
                .description("Requests, by route")
                .tags("method", labels.method(), "uri", plain(labels.route()))
                .tag("outcome", labels.outcome().name())
                .serviceLevelObjectives(BUCKETS)
                .register(metrics.registry());
    }

    /** The template without what its variables must look like. */
    private static String plain(String route) {
        return CONDITION.matcher(route).replaceAll("}");
    }
}
