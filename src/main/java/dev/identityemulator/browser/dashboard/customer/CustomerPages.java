package dev.identityemulator.browser.dashboard.customer;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.session.SessionListPages;
import dev.identityemulator.browser.dashboard.session.SessionRow;
import dev.identityemulator.browser.dashboard.webhook.EventPages;
import dev.identityemulator.browser.dashboard.webhook.EventRow;
import dev.identityemulator.stripe.customer.CustomerListParams;
import dev.identityemulator.stripe.customer.CustomerResource;
import dev.identityemulator.stripe.customer.CustomerService;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of customers, and the page of one with its sessions and events. */
@DashboardController
@DashboardSection(title = "Customers", order = 25, paths = "customers", idPrefixes = "cus")
class CustomerPages {

    private final CustomerService customers;
    private final SessionListPages sessions;
    private final EventPages events;
    private final PageResponses responses;

    CustomerPages(CustomerService customers, SessionListPages sessions, EventPages events, PageResponses responses) {
        this.customers = customers;
        this.sessions = sessions;
        this.events = events;
        this.responses = responses;
    }

    /** What the page of a customer shows. */
    record CustomerPage(CustomerRow customer, String json, Listing<SessionRow> sessions, Listing<EventRow> events) {}

    @GetMapping("/customers")
    ResponseEntity<String> list(PageRequest request) {
        var email = request.text("email");
        FieldUpdate<String> wanted = email == null ? new FieldUpdate.Keep<>() : new FieldUpdate.Set<>(email);
        var params = new CustomerListParams(null, wanted, null, Listing.SIZE, Listing.cursor(request));
        Map<String, Object> filter = Map.of("email", email == null ? "" : email);
        var page = customers.list(request.caller(), params);
        var listing = Listing.of(page, request, filter, CustomerRow::of, CustomerRow::id);
        return responses.page(request, "customers", "Customers", listing);
    }

    @GetMapping("/customers/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var customer = customers.retrieve(request.caller(), request.id());
        var resource = CustomerResource.presentOrDeleted(customer);
        var page = new CustomerPage(
                CustomerRow.of(customer),
                request.markup(responses.json(request, resource, Expansions.NONE)),
                sessions.ofCustomer(request, customer.id()),
                events.about(request, customer.id()));
        return responses.page(request, "customer", "Customer " + customer.id(), page);
    }
}
