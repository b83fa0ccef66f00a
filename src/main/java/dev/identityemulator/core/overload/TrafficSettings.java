package dev.identityemulator.core.overload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on slow requests.
 *
 * @param maxWaiting how many requests at once may hold a thread for each of: the download of a file, a delay by a fault,
 *     the wait until everything has settled
 */
@ConfigurationProperties("emulator.traffic")
record TrafficSettings(@DefaultValue("100") int maxWaiting) {

    TrafficSettings {
        if (maxWaiting < 1) {
            throw new IllegalArgumentException("emulator.traffic.max-waiting must be at least 1");
        }
    }
}
