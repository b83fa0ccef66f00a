package dev.identityemulator.clock;

import dev.identityemulator.metrics.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How much due work was done, by kind. */
@Component
class DueWorkMeters {

    private final Map<String, Counters> kinds = new HashMap<>();
    private final Counters unknown;

    DueWorkMeters(Metrics metrics, List<DueWork> kinds) {
        kinds.forEach(work -> this.kinds.put(work.kind(), Counters.of(metrics.registry(), work.kind())));
        this.unknown = Counters.of(metrics.registry(), "unknown");
    }

    void done(String kind) {
        kinds.getOrDefault(kind, unknown).done().increment();
    }

    /** It went wrong, and is put off. */
    void failed(String kind) {
        kinds.getOrDefault(kind, unknown).failed().increment();
    }

    private record Counters(Counter done, Counter failed) {

        static Counters of(MeterRegistry registry, String kind) {
            return new Counters(counter(registry, kind, "done"), counter(registry, kind, "failed"));
        }

        private static Counter counter(MeterRegistry registry, String kind, String outcome) {
            return Counter.builder("emulator.due.work")
                    .description("Due work that was done, or failed and was put off")
                    .tags("kind", kind, "outcome", outcome)
                    .register(registry);
        }
    }
}
