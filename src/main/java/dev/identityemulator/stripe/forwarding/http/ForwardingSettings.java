package dev.identityemulator.stripe.forwarding.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where requests are forwarded to.
 *
 * @param destinations the hosts that are allowed: {@code loopback}, names, and {@code *.} before the end of names
 * @param timeout how long a destination may take, in real time
 */
@ConfigurationProperties("emulator.forwarding")
public record ForwardingSettings(
        @DefaultValue(ForwardingSettings.LOOPBACK) List<String> destinations,
        @DefaultValue("15s") Duration timeout) {

    static final String LOOPBACK = "loopback";

    private static final Duration LONGEST = Duration.ofMinutes(1);

    public ForwardingSettings {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "emulator.forwarding.timeout must be more than 0 and at most 60s: " + timeout);
        }
    }
}
