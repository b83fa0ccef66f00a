package dev.identityemulator.core.jobs;

import dev.identityemulator.platform.observability.SanitizedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * Starts what each {@link org.springframework.scheduling.annotation.SchedulingConfigurer} asks for. No method is looked for that
 * is annotated with when to run, as to read the methods of all beans costs each start. A job that fails is told of in the log,
 * and done again when its time comes.
 */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SchedulingConfiguration.class);

    /** Under this name Spring Boot looks for it, to decide whether to make threads for it. */
    @Bean(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME)
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ScheduledAnnotationBeanPostProcessor jobs() {
        return new ScheduledAnnotationBeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean;
            }
        };
    }

    /** Threads of a pool, also where Spring Boot would take virtual ones: of these, one alone begins all jobs that have a delay. */
    @Bean
    static ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder threads) {
        return threads.build();
    }

    @Bean
    static ThreadPoolTaskSchedulerCustomizer logged() {
        return scheduler -> scheduler.setErrorHandler(failure ->
                log.error("A scheduled job failed, and is done again later", SanitizedException.of(failure)));
    }
}
