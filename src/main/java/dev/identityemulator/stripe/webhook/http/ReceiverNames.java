package dev.identityemulator.stripe.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of receivers, each of which is tried. {@code localhost} always means 127.0.0.1 and ::1: some development servers
 * listen on IPv6 only.
 */
final class ReceiverNames implements DnsResolver {

    private static final String LOCALHOST = "localhost";

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var name = host.toLowerCase(Locale.ROOT);
        if (name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST)) {
            return Stream.concat(
                            Arrays.stream(InetAddress.getAllByName("127.0.0.1")),
                            Arrays.stream(InetAddress.getAllByName("::1")))
                    .toArray(InetAddress[]::new);
        }
        return InetAddress.getAllByName(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
