package dev.identityemulator.core.requestlog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the request log keeps.
 *
 * @param maxEntries how many requests of each account, the newest ones; 0 switches the log off
 */
@ConfigurationProperties("emulator.request-log")
record RequestLogSettings(@DefaultValue("1000") int maxEntries) {

    private static final int MOST = 100_000;

    RequestLogSettings {
        if (maxEntries < 0 || maxEntries > MOST) {
            throw new IllegalArgumentException(
                    "emulator.request-log.max-entries must be 0 to " + MOST + ": " + maxEntries);
        }
    }

    boolean isOff() {
        return maxEntries == 0;
    }
}
