package dev.identityemulator.platform.shutdown;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the emulator stops.
 *
 * @param drain how long it goes on serving after it was told to stop, while its readiness says that it is not to be sent more
 */
@ConfigurationProperties("emulator.shutdown")
record ShutdownSettings(@DefaultValue("0s") Duration drain) {

    ShutdownSettings {
        if (drain.isNegative()) {
            throw new IllegalArgumentException("emulator.shutdown.drain must not be negative: " + drain);
        }
    }
}
