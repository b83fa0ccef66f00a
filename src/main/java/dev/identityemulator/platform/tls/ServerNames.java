package dev.identityemulator.platform.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names and addresses of a server's certificate.
 *
 * @param all them all, as a certificate writes them
 */
record ServerNames(Set<String> all) {

    /** The machine's own, and those that Stripe's clients for servers, pages and phones call. */
    private static final List<String> ALWAYS = List.of(
            "localhost",
            "127.0.0.1",
            "::1",
            "api.stripe.com",
            "files.stripe.com",
            "uploads.stripe.com",
            "connect.stripe.com",
            "js.stripe.com",
            "hooks.stripe.com",
            "verify.stripe.com");

    /** Those that every certificate has, and more. */
    static ServerNames with(List<String> more) {
        return of(Stream.concat(ALWAYS.stream(), more.stream()));
    }

    /** Those of a certificate. */
    static ServerNames of(X509Certificate certificate) throws CertificateParsingException {
        var names = certificate.getSubjectAlternativeNames();
        return of(names == null ? Stream.of() : names.stream().map(ServerNames::value));
    }

    private static ServerNames of(Stream<String> names) {
        return new ServerNames(names.map(ServerNames::written).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A name comes with the number of its kind before it. */
    private static String value(Collection<?> kindAndValue) {
        return String.valueOf(List.copyOf(kindAndValue).get(1));
    }

    private static String written(String name) {
        if (!TlsSettings.isAddress(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        try {
            return InetAddress.getByName(name).getHostAddress();
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("emulator.tls.names has no address such as " + name, malformed);
        }
    }

    /** The names as an option of {@link Keytool}. */
    String asOption() {
        return all.stream()
                .map(name -> (TlsSettings.isAddress(name) ? "ip:" : "dns:") + name)
                .collect(Collectors.joining(",", "san=", ""));
    }
}
