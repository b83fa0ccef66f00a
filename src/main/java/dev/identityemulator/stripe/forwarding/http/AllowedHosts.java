package dev.identityemulator.stripe.forwarding.http;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Decides where a request may be sent, and finds the addresses, which are looked at before one of them is connected to. */
@Component
class AllowedHosts {

    private static final String LOCALHOST = "localhost";
    private static final String INBOX = "/inbox/";
    private static final String ANY_BELOW = "*.";
    private static final String OCTET = "(?:0|[1-9][0-9]{0,2})";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    /** What Java would take for the number of an address, in one of the old ways to write it. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("(?:[0-9]+|0x[0-9a-f]*)(?:\\.(?:[0-9]+|0x[0-9a-f]*))*");

    private final List<String> allowed;
    private final Environment environment;

    AllowedHosts(ForwardingSettings settings, Environment environment) {
        this.allowed = settings.destinations().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.environment = environment;
    }

    /** Whether a request may be sent there; only of an inbox's host the name is looked up. */
    boolean allows(DestinationUrl url) {
        if (isName(url.host())) {
            return isListed(url.host()) || (isOfLoopback() && isLocalhost(url.host())) || isInboxOfThisServer(url);
        }
        try {
            return addresses(url).length > 0;
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    /**
     * The addresses that may be connected to.
     *
     * @throws UnknownHostException if there are none
     */
    InetAddress[] addresses(DestinationUrl url) throws UnknownHostException {
        var found = Arrays.stream(resolved(url.host()))
                .filter(address -> mayConnect(url, address))
                .toArray(InetAddress[]::new);
        if (found.length == 0) {
            throw new UnknownHostException(url.host());
        }
        return found;
    }

    private boolean mayConnect(DestinationUrl url, InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        return isListed(url.host())
                || (isOfLoopback() && address.isLoopbackAddress() && (isLocalhost(url.host()) || !isName(url.host())))
                || (isInbox(url) && isOfThisMachine(address));
    }

    /** Whether it is one of this server's receivers for tests. */
    boolean isInboxOfThisServer(DestinationUrl url) {
        try {
            return isInbox(url) && Arrays.stream(resolved(url.host())).anyMatch(AllowedHosts::isOfThisMachine);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private boolean isInbox(DestinationUrl url) {
        var port = environment.getProperty("local.server.port");
        return String.valueOf(url.port()).equals(port) && url.path().startsWith(INBOX);
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    private boolean isOfLoopback() {
        return allowed.contains(ForwardingSettings.LOOPBACK);
    }

    private boolean isListed(String host) {
        return allowed.stream()
                .anyMatch(entry -> entry.startsWith(ANY_BELOW)
                        ? host.endsWith(entry.substring(1))
                        : !entry.equals(ForwardingSettings.LOOPBACK) && entry.equals(host));
    }

    private static boolean isLocalhost(String host) {
        return host.equals(LOCALHOST) || host.endsWith("." + LOCALHOST);
    }

    private static boolean isName(String host) {
        return host.indexOf(':') < 0 && !OTHER_NUMBER.matcher(host).matches();
    }

    /** Localhost means both of its addresses, whatever a name server says. */
    private static InetAddress[] resolved(String host) throws UnknownHostException {
        if (isLocalhost(host)) {
            return Stream.of(InetAddress.getAllByName("127.0.0.1"), InetAddress.getAllByName("::1"))
                    .flatMap(Arrays::stream)
                    .toArray(InetAddress[]::new);
        }
        boolean oddNumber =
                !isName(host) && host.indexOf(':') < 0 && !IPV4.matcher(host).matches();
        if (oddNumber) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host);
    }
}
