package dev.identityemulator.core.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Starts what each {@link SchedulingConfigurer} and each {@link HourlyJob} asks for, once the application is ready. There is
 * no {@code @EnableScheduling}: it would read the methods of all beans at each start.
 */
@Component
class JobSchedule implements ApplicationListener<ApplicationReadyEvent>, ScheduledTaskHolder {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();
    private final List<SchedulingConfigurer> configurers;
    private final List<HourlyJob> hourly;

    JobSchedule(TaskScheduler scheduler, List<SchedulingConfigurer> configurers, List<HourlyJob> hourly) {
        registrar.setTaskScheduler(scheduler);
        this.configurers = configurers;
        this.hourly = hourly;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        configurers.forEach(configurer -> configurer.configureTasks(registrar));
        hourly.forEach(job -> registrar.addFixedDelayTask(new FixedDelayTask(job::runHourly, HOUR, HOUR)));
        registrar.afterPropertiesSet();
    }

    @Override
    public Set<ScheduledTask> getScheduledTasks() {
        return registrar.getScheduledTasks();
    }
}
