package dev.identityemulator.core.upstream;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of an upstream.
 *
 * @param host as compose names it too: with underscores, which a {@link URI} does not take for a host
 * @param port 0 for the usual one
 * @param path what stands before the path of each call, without a slash at its end
 */
record UpstreamAddress(String scheme, String host, int port, String path) {

    private static final String SETTING = "emulator.upstream";
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[0-9A-Za-z._-]+)(?::(\\d{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with a sentence about the setting, if it is none
     */
    static UpstreamAddress of(URI url) {
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        var authority = AUTHORITY.matcher(String.valueOf(url.getRawAuthority()));
        if (!scheme.matches("https?") || url.getRawAuthority() == null || !authority.matches()) {
            throw new IllegalArgumentException(SETTING
                    + " must be the URL of a server, such as http://localhost:12112, without user and password");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(SETTING + " must have no query and no fragment: calls bring their own");
        }
        var path = url.getRawPath().replaceFirst("/+$", "");
        if (path.matches("(.*/)?v[12]")) {
            throw new IllegalArgumentException(SETTING + " must end before " + path.substring(path.length() - 3)
                    + ", which is part of the path of each call");
        }
        int port = authority.group(2) == null ? 0 : Integer.parseInt(authority.group(2));
        if (port > HIGHEST_PORT) {
            throw new IllegalArgumentException(SETTING + " must have a port up to " + HIGHEST_PORT);
        }
        return new UpstreamAddress(scheme, authority.group(1), port, path);
    }

    /** Host and port, as a response names them. */
    String named() {
        return port == 0 ? host : host + ":" + port;
    }

    /** Whether it is a port of this machine. */
    boolean isLocal(int localPort) {
        int usual = scheme.equals("https") ? 443 : 80;
        boolean local =
                host.toLowerCase(Locale.ROOT).matches("localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[(::1|::|0:.*:[01])]");
        return local && localPort == (port == 0 ? usual : port);
    }
}
