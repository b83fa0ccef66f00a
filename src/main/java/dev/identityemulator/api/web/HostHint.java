package dev.identityemulator.api.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A hint for clients that call Stripe by name and reach the emulator through a proxy or a local DNS entry. */
final class HostHint {

    private static final Map<String, String> BASES = Map.of(
            "api.stripe.com", "API base",
            "files.stripe.com", "base for files, which is another one than its API base,",
            "connect.stripe.com", "base for OAuth, which is another one than its API base,");

    private HostHint() {}

    /** The hint for a request to this host. */
    static Optional<String> of(@Nullable String host) {
        var base = host == null ? null : BASES.get(host.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(base)
                .map(name -> "This was sent to " + host
                        + " and reached the emulator by a name or a proxy only. Set the " + name
                        + " to the emulator: without that name or proxy it goes to Stripe, key included.");
    }
}
