package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Where the emulator is reached, for the absolute links in its responses. */
@Component
public class RequestAddress {

    private final ApiSettings settings;

    RequestAddress(ApiSettings settings) {
        this.settings = settings;
    }

    /** What links begin with: {@code emulator.public-url}, else how this request came, with the path before all paths. */
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

    /** What the client calls us; where it says nothing (an empty Host header), the address that it reached. */
    private static String host(HttpServletRequest request) {
        var name = request.getServerName();
        if (!name.isEmpty()) {
            return name;
        }
        var address = request.getLocalAddr();
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
