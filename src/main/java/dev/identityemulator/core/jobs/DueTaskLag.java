package dev.identityemulator.core.jobs;

import dev.identityemulator.platform.persistence.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** By how much the oldest due work of any account is late; it is looked for only when somebody asks. */
@Component
class DueTaskLag implements MeterBinder {

    private static final double MILLIS = 1000;
    private static final Limit ONE = Limit.of(1);

    private final DueTasks items;
    private final Clock realTime;
    private final Database database;

    DueTaskLag(DueTasks items, Clock realTime, Database database) {
        this.items = items;
        this.realTime = realTime;
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("emulator.due.work.lag", this::seconds)
                .description("By how much the oldest due work is late")
                .baseUnit("seconds")
                .register(registry);
    }

    /** No number, where the database cannot be asked. */
    double seconds() {
        return database.isReachable() ? millis(realTime.millis()) / MILLIS : Double.NaN;
    }

    private long millis(long now) {
        var behind = items.overdue(now, ONE).stream().map(due -> now - due);
        var ahead = items.latenessAhead(now).stream();
        return Stream.concat(behind, ahead).mapToLong(Long::longValue).max().orElse(0);
    }
}
