package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A hint for clients that call Stripe by name and reach the emulator through a proxy or a local DNS entry. Whoever could set a
 * port can set the host too; by TLS, or without a port, come those that cannot, on a way that was made for them.
 */
final class HostHint {

    private static final Map<String, String> BASES = Map.of(
            "api.stripe.com", "API base",
            "files.stripe.com", "base for files, which is another one than its API base,",
            "connect.stripe.com", "base for OAuth, which is another one than its API base,");

    private static final int HTTP = 80;

    private HostHint() {}

    /** The hint for a request to a host of Stripe. */
    static Optional<String> of(HttpServletRequest request) {
        var host = request.getServerName();
        boolean portWasSet = !request.isSecure() && request.getServerPort() != HTTP;
        return Optional.ofNullable(portWasSet ? BASES.get(host.toLowerCase(Locale.ROOT)) : null)
                .map(name -> "This was sent to " + host
                        + " and reached the emulator by a name or a proxy only. Set the " + name
                        + " to the emulator: without that name or proxy it goes to Stripe, key included.");
    }
}
