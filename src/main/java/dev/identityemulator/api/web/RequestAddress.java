package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The address of the emulator, for the absolute links in its responses. */
@Component
public class RequestAddress {

    private final ApiSettings settings;

    RequestAddress(ApiSettings settings) {
        this.settings = settings;
    }

    /** The beginning of links: {@code emulator.public-url}, or else the address of this request with the context path. */
    public String base(HttpServletRequest request) {
        var configured = settings.publicUrl();
        if (configured != null) {
            return configured.toString().replaceAll("/+$", "");
        }
        return origin(request) + request.getContextPath();
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
