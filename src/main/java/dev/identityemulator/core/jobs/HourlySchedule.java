package dev.identityemulator.core.jobs;

import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Runs each {@link HourlyJob}, one independent of the other. */
@Component
class HourlySchedule implements SchedulingConfigurer {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<HourlyJob> jobs;

    HourlySchedule(List<HourlyJob> jobs) {
        this.jobs = jobs;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        jobs.forEach(job -> registrar.addFixedDelayTask(new FixedDelayTask(job::runHourly, HOUR, HOUR)));
    }
}
