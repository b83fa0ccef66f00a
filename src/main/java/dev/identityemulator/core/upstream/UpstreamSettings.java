package dev.identityemulator.core.upstream;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where calls go that the emulator does not serve.
 *
 * @param upstream the address of the server that gets them; without one they are errors
 * @param upstreamKey the key that is sent in place of the caller's own
 * @param upstreamTimeout how long that server may be silent
 */
@ConfigurationProperties("emulator")
record UpstreamSettings(
        @Nullable URI upstream,
        @Nullable String upstreamKey,
        @DefaultValue("60s") Duration upstreamTimeout) {

    UpstreamSettings {
        if (upstream != null) {
            UpstreamAddress.of(upstream);
        }
        if (upstreamKey != null && !TestKeys.include(upstreamKey)) { // which is not shown: it may be a live one
            throw new IllegalArgumentException(
                    "emulator.upstream-key must be a key of Stripe's test mode, sk_test_..., rk_test_... or pk_test_...");
        }
        if (upstreamKey != null && upstream == null) {
            throw new IllegalArgumentException("emulator.upstream-key has no use without emulator.upstream");
        }
        if (upstreamTimeout.isNegative() || upstreamTimeout.toMillis() == 0) {
            throw new IllegalArgumentException("emulator.upstream-timeout must be at least 1ms");
        }
    }

    /** The address of the server; only asked for where there is one. */
    UpstreamAddress address() {
        if (upstream == null) {
            throw new IllegalStateException("there is no upstream");
        }
        return UpstreamAddress.of(upstream);
    }

    boolean isOn() {
        return upstream != null;
    }
}
