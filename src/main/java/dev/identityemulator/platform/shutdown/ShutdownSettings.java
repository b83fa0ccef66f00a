package dev.identityemulator.platform.shutdown;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the shutdown.
 *
 * @param drain how long the emulator still serves requests after it is told to stop, while its readiness is down
 */
@ConfigurationProperties("emulator.shutdown")
record ShutdownSettings(@DefaultValue("0s") Duration drain) {

    ShutdownSettings {
        if (drain.isNegative()) {
            throw new IllegalArgumentException("emulator.shutdown.drain must not be negative: " + drain);
        }
    }
}
