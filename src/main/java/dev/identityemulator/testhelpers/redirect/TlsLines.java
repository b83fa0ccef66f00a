package dev.identityemulator.testhelpers.redirect;

import dev.identityemulator.platform.startup.StartLines;
import dev.identityemulator.platform.tls.Certificates;
import dev.identityemulator.platform.tls.TlsConnector;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the start where TLS is spoken, and how it is trusted. */
@Component
@Order(25)
class TlsLines implements StartLines {

    private final TlsConnector connector;
    private final Certificates certificates;

    TlsLines(TlsConnector connector, Certificates certificates) {
        this.connector = connector;
        this.certificates = certificates;
    }

    @Override
    public Stream<Line> at(URI address) {
        return connector.port().stream()
                .map(port -> new Line(
                        "TLS",
                        "https://" + address.getHost() + ":" + port
                                + " and under the names of Stripe, trusted by the CA " + place(address)));
    }

    private String place(URI address) {
        return certificates
                .folder()
                .map(folder -> "in " + folder.resolve("ca.pem"))
                .orElseGet(
                        () -> "of " + address + "/ca.pem, new with each start (--emulator.tls.folder=FOLDER keeps it)");
    }
}
