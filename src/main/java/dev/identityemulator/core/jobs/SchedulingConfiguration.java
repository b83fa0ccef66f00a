package dev.identityemulator.core.jobs;

import dev.identityemulator.platform.observability.SanitizedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The threads of scheduled jobs. A failed job is logged, and runs again when its time comes. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SchedulingConfiguration.class);

    /** A thread for each job, also where requests have virtual ones: with those, all jobs share one thread. */
    @Bean
    static ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder threads) {
        var scheduler = threads.build();
        scheduler.setErrorHandler(
                failure -> log.error("A scheduled job failed, and runs again later", SanitizedException.of(failure)));
        return scheduler;
    }
}
