package dev.identityemulator.stripe.crypto.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what takes its time takes.
 *
 * @param delay the time between a payment and the delivery, and before each status that a test orders with a delay
 */
@ConfigurationProperties("emulator.onramp")
public record OnrampSettings(@DefaultValue("3s") Duration delay) {

    public OnrampSettings {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("emulator.onramp.delay must not be negative: " + delay);
        }
    }
}
