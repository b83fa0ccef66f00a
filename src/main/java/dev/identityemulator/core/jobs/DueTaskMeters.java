package dev.identityemulator.core.jobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much due work was done, by kind. */
@Component
class DueTaskMeters {

    private final MeterProvider<Counter> counters;

    /** All kinds are there from the start, as 0. */
    DueTaskMeters(MeterRegistry registry, List<DueTaskHandler> kinds) {
        this.counters = Counter.builder("emulator.due.work")
                .description("Due work that was done, or failed and was put off")
                .withRegistry(registry);
        for (var work : kinds) {
            counter(work.kind(), "done");
            counter(work.kind(), "failed");
        }
    }

    void done(String kind) {
        counter(kind, "done").increment();
    }

    /** It went wrong, and is put off. */
    void failed(String kind) {
        counter(kind, "failed").increment();
    }

    private Counter counter(String kind, String outcome) {
        return counters.withTags("kind", kind, "outcome", outcome);
    }
}
