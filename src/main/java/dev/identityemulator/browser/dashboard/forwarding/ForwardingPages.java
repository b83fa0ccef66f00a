package dev.identityemulator.browser.dashboard.forwarding;

import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.stripe.forwarding.request.ForwardingListParams;
import dev.identityemulator.stripe.forwarding.request.ForwardingResource;
import dev.identityemulator.stripe.forwarding.request.ForwardingService;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of forwarding requests, and the page of each. */
@DashboardController
@DashboardSection(
        title = "Forwarding",
        order = 56,
        paths = {"forwarding_requests"},
        idPrefixes = {"fwdreq"})
class ForwardingPages {

    private final ForwardingService requests;
    private final PageResponses responses;

    ForwardingPages(ForwardingService requests, PageResponses responses) {
        this.requests = requests;
        this.responses = responses;
    }

    /** What the page of a request shows. */
    record RequestPage(ForwardingRow row, String json) {}

    @GetMapping("/forwarding_requests")
    ResponseEntity<String> list(PageRequest request) {
        var params = new ForwardingListParams(null, null, Listing.SIZE, Listing.cursor(request));
        var page = requests.list(request.account(), params);
        var listing = Listing.of(page, request, Map.of(), ForwardingRow::of, ForwardingRow::id);
        return responses.page(request, "forwarding-requests", "Forwarding", listing);
    }

    @GetMapping("/forwarding_requests/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var forwarded = requests.retrieve(request.account(), request.id());
        var json = request.markup(responses.json(request, ForwardingResource.of(forwarded), Expansions.NONE));
        return responses.page(
                request,
                "forwarding-request",
                "Forwarding request " + forwarded.id(),
                new RequestPage(ForwardingRow.of(forwarded), json));
    }
}
