package dev.identityemulator.platform.tls;

import java.util.Collection;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Opens a second port, which speaks TLS and is otherwise like the first.
 *
 * @see <a href="https://docs.spring.io/spring-boot/how-to/webserver.html#howto.webserver.enable-multiple-connectors-in-tomcat">Spring
 *     Boot: several connectors</a>
 */
@Component
public class TlsConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final TlsSettings settings;
    private final Certificates certificates;
    private @Nullable Connector connector;

    TlsConnector(TlsSettings settings, Certificates certificates) {
        this.settings = settings;
        this.certificates = certificates;
    }

    /** The port that was opened, if any. */
    public Optional<Integer> port() {
        return Optional.ofNullable(connector).map(Connector::getLocalPort);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.port() == null) {
            return;
        }
        var opened = new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL);
        opened.setThrowOnFailure(true);
        opened.setPort(settings.port());
        opened.setScheme("https");
        opened.setSecure(true);
        opened.addSslHostConfig(certificate());
        // Once every customizer has been here, so that what they give the first port is known.
        factory.addContextCustomizers(context -> likeTheFirst(opened, factory));
        factory.addAdditionalConnectors(opened);
        connector = opened;
    }

    private SSLHostConfig certificate() {
        var host = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        certificate.setCertificateKeystore(certificates.open());
        certificate.setCertificateKeystorePassword(KeyFile.PASSWORD);
        certificate.setCertificateKeyAlias(KeyFile.SERVER);
        host.addCertificate(certificate);
        return host;
    }

    /** What Spring Boot does with the first one: limits, threads, timeouts and characters of an address. */
    private static void likeTheFirst(Connector opened, TomcatServletWebServerFactory factory) {
        var handler = opened.getProtocolHandler();
        if (handler instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(factory.getAddress());
        }
        customize(handler, factory);
        opened.setProperty("SSLEnabled", "true");
        opened.setURIEncoding(factory.getUriEncoding().name());
        for (TomcatConnectorCustomizer customizer : factory.getConnectorCustomizers()) {
            customizer.customize(opened);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // each takes a kind of handlers that only its class knows
    private static void customize(ProtocolHandler handler, TomcatServletWebServerFactory factory) {
        LambdaSafe.callbacks(
                        TomcatProtocolHandlerCustomizer.class,
                        (Collection) factory.getProtocolHandlerCustomizers(),
                        handler)
                .invoke(customizer -> ((TomcatProtocolHandlerCustomizer) customizer).customize(handler));
    }
}
