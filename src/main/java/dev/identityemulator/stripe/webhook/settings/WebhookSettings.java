package dev.identityemulator.stripe.webhook.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of deliveries, and of one endpoint that every account has from its beginning.
 *
 * @param url the address of that endpoint; unset, there is none
 * @param secret its signing secret, of the user's choice
 * @param events the types of events that it receives; empty, all
 * @param retryDelays how long after each failed attempt the next one is made, by the account's clock
 * @param timeout how long an endpoint has to respond, in real time
 * @param lease how long an instance may be silent before another one makes its deliveries, in real time
 * @param tls the certificates of https receivers that are trusted: {@code verify} for those that Java trusts, {@code trust-all},
 *     or a file of further certificates in PEM
 * @param maxPerSecond how many deliveries to one endpoint begin within a second; unset, as many as it takes
 * @param maxEndpoints how many endpoints an account may have
 */
@ConfigurationProperties("emulator.webhook")
public record WebhookSettings(
        @Nullable String url,
        @Nullable String secret,
        @DefaultValue List<String> events,
        @DefaultValue({"10m", "1h", "3h"}) List<Duration> retryDelays,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("15s") Duration lease,
        @DefaultValue(ReceiverTls.VERIFY) String tls,
        @Nullable Integer maxPerSecond,
        @DefaultValue("16") int maxEndpoints) {

    public WebhookSettings {
        if (retryDelays.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("emulator.webhook.retry-delays must not be negative: " + retryDelays);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("emulator.webhook.timeout must be positive: " + timeout);
        }
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("emulator.webhook.lease must be positive: " + lease);
        }
        if (maxEndpoints < 0) {
            throw new IllegalArgumentException("emulator.webhook.max-endpoints must not be negative: " + maxEndpoints);
        }
        if (maxPerSecond != null && maxPerSecond < 1) {
            throw new IllegalArgumentException("emulator.webhook.max-per-second must be positive: " + maxPerSecond);
        }
        ReceiverTls.check(tls);
        configured(url, secret, events);
    }

    /** The endpoint of these settings, if they name one. */
    public List<ConfiguredEndpoint> endpoint() {
        return configured(url, secret, events);
    }

    /** How long one address of a receiver is tried, which leaves time for a second one. */
    public Duration connectTimeout() {
        return timeout.dividedBy(2);
    }

    private static List<ConfiguredEndpoint> configured(
            @Nullable String url, @Nullable String secret, List<String> events) {
        if (url == null || url.isBlank()) {
            return List.of();
        }
        return List.of(new ConfiguredEndpoint(url, secret == null ? "" : secret, events, null, null, false));
    }
}
