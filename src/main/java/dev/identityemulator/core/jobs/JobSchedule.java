package dev.identityemulator.core.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
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
    private final ListableBeanFactory beans;

    JobSchedule(TaskScheduler scheduler, List<SchedulingConfigurer> configurers, ListableBeanFactory beans) {
        registrar.setTaskScheduler(scheduler);
        this.configurers = configurers;
        this.beans = beans;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        configurers.forEach(configurer -> configurer.configureTasks(registrar));
        for (var job : beans.getBeanNamesForType(HourlyJob.class)) {
            registrar.addFixedDelayTask(new FixedDelayTask(() -> run(job), HOUR, HOUR));
        }
        registrar.afterPropertiesSet();
    }

    /** Builds the job at its first run, which most starts do not live to see. */
    private void run(String job) {
        beans.getBean(job, HourlyJob.class).runHourly();
    }

    @Override
    public Set<ScheduledTask> getScheduledTasks() {
        return registrar.getScheduledTasks();
    }
}
