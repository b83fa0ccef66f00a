package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.compare.Tokens;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * A server, and the key that it is called with.
 *
 * @param api where its API is
 * @param files where files are uploaded and downloaded
 */
public record Server(URI api, URI files, String key) {

    private static final URI STRIPE = URI.create("https://api.stripe.com");
    private static final URI STRIPES_FILES = URI.create("https://files.stripe.com");

    /** The real Stripe. */
    public static Server stripe(String key) {
        return new Server(STRIPE, STRIPES_FILES, key);
    }

    /** Another server, which serves files too. */
    public static Server at(URI api, String key) {
        return new Server(api, api, key);
    }

    public boolean isStripe() {
        return api.equals(STRIPE);
    }

    /** Its name in sentences. */
    public String name() {
        return isStripe() ? "Stripe" : origin();
    }

    /** What differs by nature in its responses. */
    public Tokens tokens() {
        return new Tokens(origin(), key);
    }

    private String origin() {
        var port = api.getPort() < 0 ? "" : ":" + api.getPort();
        return api.getScheme() + "://" + api.getHost() + port;
    }

    /** Whether it is on this machine, where nobody counts requests. */
    boolean isLocal() {
        try {
            return InetAddress.getByName(api.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
