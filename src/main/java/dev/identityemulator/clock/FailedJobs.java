package dev.identityemulator.clock;

import dev.identityemulator.api.error.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the log that a scheduled job failed, which is done again when its time comes. */
@Configuration(proxyBeanMethods = false)
class FailedJobs {

    private static final Logger log = LoggerFactory.getLogger(FailedJobs.class);

    @Bean
    static ThreadPoolTaskSchedulerCustomizer logged() {
        return scheduler -> scheduler.setErrorHandler(
                failure -> log.error("A scheduled job failed, and is done again later", Trace.of(failure)));
    }
}
