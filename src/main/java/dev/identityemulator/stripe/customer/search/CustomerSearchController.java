package dev.identityemulator.stripe.customer.search;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The search for customers.
 *
 * @see <a href="https://docs.stripe.com/api/customers/search">Stripe: Search customers</a>
 */
@ApiController
class CustomerSearchController {

    private static final String PATH = "/v1/customers/search";

    private final CustomerSearch customers;

    CustomerSearchController(CustomerSearch customers) {
        this.customers = customers;
    }

    @GetMapping(PATH)
    SearchResult search(Caller caller, CustomerSearchParams params) {
        return SearchResult.of(customers.search(caller, params), PATH);
    }
}
