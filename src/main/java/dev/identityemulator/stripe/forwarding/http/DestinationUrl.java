package dev.identityemulator.stripe.forwarding.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An absolute address of http or https.
 *
 * @param host in lower case, without brackets and a final dot
 * @param target the path and the query, as they are sent
 */
public record DestinationUrl(String scheme, String host, int port, String path, String target) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LONGEST = 2048;

    /** The parts of an address, if it is one that can be sent to; user names and zones of networks are not taken. */
    public static Optional<DestinationUrl> of(String url) {
        if (url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(new URI(url));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<DestinationUrl> of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("http") ? HTTP : HTTPS;
        boolean usable = SCHEMES.contains(scheme)
                && !host.isEmpty()
                && host.indexOf('%') < 0
                && port > 0
                && port <= HIGHEST_PORT;
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return usable ? Optional.of(new DestinationUrl(scheme, host, port, path, target)) : Optional.empty();
    }
}
