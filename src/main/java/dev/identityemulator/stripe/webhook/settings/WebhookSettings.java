package dev.identityemulator.stripe.webhook.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered, and the one endpoint that every account has from its beginning.
 *
 * @param url where that endpoint is; unset, there is none
 * @param secret its signing secret, of the user's choice
 * @param events the types of events that it receives; unset, all
 * @param retryDelays how long after each failed attempt the next one is made, by the account's clock
 * @param timeout how long an endpoint has to respond, in real time
 * @param lease after how long without a sign of life another instance delivers what this one was to, in real time
 * @param tls which certificates of https receivers are trusted: {@code verify} for those that Java trusts, {@code trust-all}, or
 *     a file of certificates in PEM that are trusted besides
 * @param maxPerSecond how many deliveries begin within a second for one endpoint; unset, as many as it takes
 * @param maxEndpoints how many endpoints an account may have
 */
@ConfigurationProperties("emulator.webhook")
public record WebhookSettings(
        @Nullable String url,
        @Nullable String secret,
        @Nullable List<String> events,
        @DefaultValue({"10m", "1h", "3h"}) List<Duration> retryDelays,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("15s") Duration lease,
        @DefaultValue(ReceiverTls.VERIFY) String tls,
        @Nullable Integer maxPerSecond,
        @DefaultValue("16") int maxEndpoints) {

    private static final List<String> EVERYTHING = List.of(EnabledEvents.ALL, EnabledEvents.REDACTED);

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
        declared(url, secret, events);
    }

    /** The endpoint of these settings, if they name one. */
    public List<ConfiguredEndpoint> endpoint() {
        return declared(url, secret, events);
    }

    /** How long one address of a receiver is tried, so that there is time for a second one. */
    public Duration connectTimeout() {
        return timeout.dividedBy(2);
    }

    private static List<ConfiguredEndpoint> declared(
            @Nullable String url, @Nullable String secret, @Nullable List<String> events) {
        if (url == null || url.isBlank()) {
            return List.of();
        }
        var types = events == null || events.isEmpty() ? EVERYTHING : events;
        return List.of(new ConfiguredEndpoint(url, secret == null ? "" : secret, types, null, null, false));
    }
}
