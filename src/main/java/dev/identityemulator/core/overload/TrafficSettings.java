package dev.identityemulator.core.overload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much clients may take.
 *
 * @param maxWaiting how many requests at once may wait, or hold a thread, for each of: a file to be read, a delay that a
 *     fault ordered, everything to settle
 */
@ConfigurationProperties("emulator.traffic")
record TrafficSettings(@DefaultValue("100") int maxWaiting) {

    TrafficSettings {
        if (maxWaiting < 1) {
            throw new IllegalArgumentException("emulator.traffic.max-waiting must be at least 1");
        }
    }
}
