package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.error.Truncated;
import dev.identityemulator.api.error.UnknownAddressPage;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The page at an address that does not exist, which leads to the dashboard. */
@Component
class NothingHere implements UnknownAddressPage {

    private final DashboardSettings settings;
    private final PageRequestResolver requests;
    private final PageResponses responses;

    NothingHere(DashboardSettings settings, PageRequestResolver requests, PageResponses responses) {
        this.settings = settings;
        this.requests = requests;
        this.responses = responses;
    }

    @Override
    public boolean show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.enabled()) {
            return false;
        }
        var message = "There is nothing at " + Truncated.of(RequestPath.of(request))
                + ". Stripe's API is below /v1 and takes a test key; what your key made is on the dashboard.";
        var page = responses.problem(requests.withoutParameters(request), HttpStatus.NOT_FOUND, message);
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        var html = Objects.requireNonNull(page.getBody());
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
