package dev.identityemulator.browser.dashboard.overview;

import dev.identityemulator.api.account.AccountReset;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.request.RequestPages;
import dev.identityemulator.browser.dashboard.request.RequestRow;
import dev.identityemulator.browser.dashboard.session.SessionListPages;
import dev.identityemulator.browser.dashboard.session.SessionRow;
import dev.identityemulator.browser.dashboard.webhook.DeliveryRow;
import dev.identityemulator.browser.dashboard.webhook.DeliveryRows;
import dev.identityemulator.browser.dashboard.webhook.EndpointPages;
import dev.identityemulator.browser.dashboard.webhook.EndpointRow;
import dev.identityemulator.browser.dashboard.webhook.EventPages;
import dev.identityemulator.browser.dashboard.webhook.EventRow;
import dev.identityemulator.testhelpers.unsupported.UnsupportedCall;
import dev.identityemulator.testhelpers.unsupported.UnsupportedCallService;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The overview of an account, and the page that resets it. */
@DashboardController
@DashboardSection(title = "Overview", order = 10, paths = "")
class OverviewPages {

    private final SessionListPages sessions;
    private final EventPages events;
    private final EndpointPages endpoints;
    private final DeliveryRows deliveries;
    private final RequestPages requests;
    private final UnsupportedCallService unsupported;
    private final ClockPages clock;
    private final AccountReset account;
    private final PageResponses responses;

    OverviewPages(
            SessionListPages sessions,
            EventPages events,
            EndpointPages endpoints,
            DeliveryRows deliveries,
            RequestPages requests,
            UnsupportedCallService unsupported,
            ClockPages clock,
            AccountReset account,
            PageResponses responses) {
        this.sessions = sessions;
        this.events = events;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.requests = requests;
        this.unsupported = unsupported;
        this.clock = clock;
        this.account = account;
        this.responses = responses;
    }

    /** The clock, and the newest rows of each list. */
    record Overview(
            Listing<SessionRow> sessions,
            Listing<EventRow> events,
            Listing<EndpointRow> endpoints,
            Listing<DeliveryRow> deliveries,
            Listing<RequestRow> requests,
            List<UnsupportedCall> unsupported,
            ClockPages.ClockCard clock) {}

    @GetMapping
    ResponseEntity<String> show(PageRequest request) {
        var overview = new Overview(
                sessions.newest(request),
                events.newest(request),
                endpoints.newest(request),
                deliveries.newest(request),
                requests.newest(request),
                unsupported.newest(request.account(), (int) Listing.FEW),
                clock.card(request, ""));
        return responses.page(request, "overview", "Overview", overview);
    }

    @GetMapping("/reset")
    ResponseEntity<String> confirm(PageRequest request) {
        return responses.page(request, "reset", "Reset the account", request.account());
    }

    @PostMapping("/reset")
    ResponseEntity<String> reset(PageRequest request) {
        account.reset(request.account());
        return responses.redirect(request, "");
    }
}
