package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** No scheduled job waits for another one. */
class SchedulingConfigurationTest {

    @Test
    void jobsWhenAllTakeLongThenEachHasAThread() {
        try (var server = EmulatorServer.start("spring.threads.virtual.enabled=true")) {
            var holders =
                    server.context().getBeansOfType(ScheduledTaskHolder.class).values();
            var jobs = holders.stream()
                    .flatMap(holder -> holder.getScheduledTasks().stream())
                    .count();

            var threads = server.bean(ThreadPoolTaskScheduler.class)
                    .getScheduledThreadPoolExecutor()
                    .getCorePoolSize();

            assertThat(jobs).isPositive().isEqualTo(threads);
        }
    }
}
