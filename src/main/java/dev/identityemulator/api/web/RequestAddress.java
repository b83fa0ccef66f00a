package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Where the emulator is reached, for the absolute links in its answers. */
@Component
public class RequestAddress {

    private final ApiSettings settings;

    RequestAddress(ApiSettings settings) {
        this.settings = settings;
    }

    /** The scheme, host and port that links begin with: {@code emulator.public-url}, else those of this request. */
    public String base(HttpServletRequest request) {
        var configured = settings.publicUrl();
        if (configured != null) {
            return configured.toString().replaceAll("/+$", "");
        }
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
