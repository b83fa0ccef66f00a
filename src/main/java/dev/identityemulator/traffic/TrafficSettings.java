package dev.identityemulator.traffic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much clients may take.
 *
 * @param maxWaiting how many requests at once may hold a thread for each kind of waiting: for a file to be read, for a body
 *     that comes in chunks, for a client to take a large answer that there is no memory to hold back, for a delay that a
 *     fault ordered, for everything to settle
 */
@ConfigurationProperties("emulator.traffic")
record TrafficSettings(@DefaultValue("100") int maxWaiting) {

    TrafficSettings {
        if (maxWaiting < 1) {
            throw new IllegalArgumentException("emulator.traffic.max-waiting must be at least 1");
        }
    }
}
