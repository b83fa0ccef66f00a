package dev.identityemulator.stripe.climate.order;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What happens to orders by the account's clock.
 *
 * @param autoDelivery whether an order is delivered when its time has come
 * @param delay the time until a delayed delivery
 * @param fundingExpiry the time after which an order is canceled that has not been paid for
 */
@ConfigurationProperties("emulator.climate")
public record ClimateSettings(
        @DefaultValue("true") boolean autoDelivery,
        @DefaultValue("3s") Duration delay,
        @DefaultValue("30d") Duration fundingExpiry) {

    public ClimateSettings {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("emulator.climate.delay must not be negative: " + delay);
        }
        if (fundingExpiry.isNegative()) {
            throw new IllegalArgumentException(
                    "emulator.climate.funding-expiry must not be negative: " + fundingExpiry);
        }
    }
}
