package dev.identityemulator.stripe.forwarding.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An absolute address of http or https.
 *
 * @param host in lower case, without brackets and a final dot
 * @param target the path and the query, as they are sent
 */
public record DestinationUrl(String scheme, String host, int port, String path, String target) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    /** A host and a port. Containers often have an underscore in their name, which Java takes for no name of a host. */
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{0,9}))?");

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
        if (uri.getScheme() == null || uri.getRawAuthority() == null) {
            return Optional.empty();
        }
        var authority = AUTHORITY.matcher(uri.getRawAuthority());
        if (!authority.matches()) {
            return Optional.empty();
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var host = authority.group(1).toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        var number = authority.group(2);
        int port =
                number != null && !number.isEmpty() ? Integer.parseInt(number) : scheme.equals("http") ? HTTP : HTTPS;
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
