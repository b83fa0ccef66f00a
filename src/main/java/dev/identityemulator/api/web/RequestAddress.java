package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address of the emulator, for the absolute links in its responses. */
@Component
public class RequestAddress {

    private static final String STRIPE = "stripe.com";

    private final ApiSettings settings;
    private final ServerProperties server;
    private final Environment environment;

    RequestAddress(ApiSettings settings, ServerProperties server, Environment environment) {
        this.settings = settings;
        this.server = server;
        this.environment = environment;
    }

    /**
     * The beginning of links: {@code emulator.public-url}, or else the address of this request with the context path. A link under
     * a name of Stripe would lead a browser, which knows nothing of that name's second meaning, to Stripe.
     */
    public String base(HttpServletRequest request) {
        var configured = settings.publicUrl();
        if (configured != null) {
            return configured.toString().replaceAll("/+$", "");
        }
        var name = request.getServerName();
        boolean stripes = name.equals(STRIPE) || name.endsWith("." + STRIPE);
        return (stripes ? onThisMachine() : origin(request)) + request.getContextPath();
    }

    private String onThisMachine() {
        var scheme = Ssl.isEnabled(server.getSsl()) ? "https" : "http";
        return scheme + "://localhost:" + environment.getProperty("local.server.port");
    }

    /** The scheme, host and port of this request. */
    public static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + host(request) + (usual ? "" : ":" + port);
    }

    /** The host named by the client, or the local address if its Host header is empty. */
    private static String host(HttpServletRequest request) {
        var name = request.getServerName();
        if (!name.isEmpty()) {
            return name;
        }
        var address = request.getLocalAddr();
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
