package dev.identityemulator.core.jobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Counts tasks, by kind and outcome. */
@Component
@Lazy(false) // its meters begin at 0
class DueTaskMeters {

    private final MeterProvider<Counter> counters;

    /** All kinds begin with 0. */
    DueTaskMeters(MeterRegistry registry, List<DueTaskHandler> handlers) {
        this.counters = Counter.builder("emulator.due.work")
                .description("Due tasks that were done, or failed and were postponed")
                .withRegistry(registry);
        for (var handler : handlers) {
            counter(handler.kind(), "done");
            counter(handler.kind(), "failed");
        }
    }

    void done(String kind) {
        counter(kind, "done").increment();
    }

    /** The task failed, and is postponed. */
    void failed(String kind) {
        counter(kind, "failed").increment();
    }

    private Counter counter(String kind, String outcome) {
        return counters.withTags("kind", kind, "outcome", outcome);
    }
}
