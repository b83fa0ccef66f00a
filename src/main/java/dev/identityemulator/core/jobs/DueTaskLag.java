package dev.identityemulator.core.jobs;

import dev.identityemulator.platform.persistence.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** A meter for how late the oldest due task of any account is; the query runs only when the meter is read. */
@Component
class DueTaskLag implements MeterBinder {

    private static final double MILLIS = 1000;
    private static final Limit ONE = Limit.of(1);

    private final DueTasks tasks;
    private final Clock realTime;
    private final Database database;

    DueTaskLag(DueTasks tasks, Clock realTime, Database database) {
        this.tasks = tasks;
        this.realTime = realTime;
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("emulator.due.work.lag", this::seconds)
                .description("By how much the oldest due task is late")
                .baseUnit("seconds")
                .register(registry);
    }

    /** The lag; not a number if the database cannot be reached. */
    double seconds() {
        return database.isReachable() ? millis(realTime.millis()) / MILLIS : Double.NaN;
    }

    private long millis(long now) {
        var behind = tasks.overdue(now, ONE).stream().map(due -> now - due);
        var ahead = tasks.latenessAhead(now).stream();
        return Stream.concat(behind, ahead).mapToLong(Long::longValue).max().orElse(0);
    }
}
