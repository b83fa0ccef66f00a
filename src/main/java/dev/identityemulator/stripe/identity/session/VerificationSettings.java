package dev.identityemulator.stripe.identity.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of verifications.
 *
 * @param delay the time until a delayed outcome, by the account's clock
 */
@ConfigurationProperties("emulator.verification")
public record VerificationSettings(@DefaultValue("3s") Duration delay) {

    public VerificationSettings {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("emulator.verification.delay must not be negative: " + delay);
        }
    }
}
