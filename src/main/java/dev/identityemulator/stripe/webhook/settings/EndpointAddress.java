package dev.identityemulator.stripe.webhook.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an endpoint's url that a request needs.
 *
 * @param port -1 if the url names none
 * @param target the path and the query, as they are sent
 * @param credentials user name and password, if the url has them
 */
public record EndpointAddress(
        String scheme,
        String host,
        int port,
        String target,
        @Nullable String credentials) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HIGHEST_PORT = 65_535;

    /** An authority with an underscore in its host, which Java rejects: compose makes such names. */
    private static final Pattern AUTHORITY = Pattern.compile("(?:([^@]*)@)?([A-Za-z0-9._-]+)(?::(\\d{0,5}))?");

    /** The address of a url, if a request can be sent there. */
    public static Optional<EndpointAddress> of(String url) {
        try {
            return of(new URI(url)).filter(EndpointAddress::canBeSentTo);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<EndpointAddress> of(URI uri) {
        if (uri.getScheme() == null || uri.getRawAuthority() == null) {
            return Optional.empty();
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() != null) {
            return Optional.of(
                    new EndpointAddress(scheme, uri.getHost(), uri.getPort(), target(uri), uri.getUserInfo()));
        }
        var authority = AUTHORITY.matcher(uri.getRawAuthority());
        if (!authority.matches()) {
            return Optional.empty();
        }
        var port = authority.group(3);
        int number = port == null || port.isEmpty() ? -1 : Integer.parseInt(port);
        return Optional.of(new EndpointAddress(scheme, authority.group(2), number, target(uri), authority.group(1)));
    }

    private static String target(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private boolean canBeSentTo() {
        return SCHEMES.contains(scheme) && port <= HIGHEST_PORT;
    }

    /** The address without its secret parts: user name, password and query. */
    String shown() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port) + target.replaceFirst("\\?.*", "");
    }
}
