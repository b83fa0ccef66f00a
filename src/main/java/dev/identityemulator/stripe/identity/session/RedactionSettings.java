package dev.identityemulator.stripe.identity.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of redactions.
 *
 * @param delay the duration of a redaction, by the account's clock; Stripe takes up to four days
 */
@ConfigurationProperties("emulator.redaction")
public record RedactionSettings(@DefaultValue("3s") Duration delay) {

    public RedactionSettings {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("emulator.redaction.delay must not be negative: " + delay);
        }
    }
}
