package dev.identityemulator.core.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the scheduled job.
 *
 * @param interval the pause between two polls for due tasks, in real time
 */
@ConfigurationProperties("emulator.jobs")
record JobSettings(@DefaultValue("500ms") Duration interval) {

    JobSettings {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("emulator.jobs.interval must be positive: " + interval);
        }
    }
}
