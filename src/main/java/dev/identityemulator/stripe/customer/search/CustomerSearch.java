package dev.identityemulator.stripe.customer.search;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.stripe.customer.Customer;
import dev.identityemulator.stripe.customer.CustomerListParams;
import dev.identityemulator.stripe.customer.CustomerService;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Searches by reading the account's customers, newest first, until a page is full. Unlike Stripe's search, it is never behind.
 *
 * @see <a href="https://docs.stripe.com/search">Stripe: Search</a>
 */
@Service
class CustomerSearch {

    private static final long READ_AT_ONCE = 100;

    private final CustomerService customers;

    CustomerSearch(CustomerService customers) {
        this.customers = customers;
    }

    /**
     * One page of the customers that match.
     *
     * @throws dev.identityemulator.api.error.ApiException if the page is none
     */
    Page<Customer> search(Caller caller, CustomerSearchParams params) {
        var query = params.wanted();
        var found = new ArrayList<Customer>();
        var after = params.page() == null ? null : SearchPage.after(params.page());
        boolean more = true;
        while (more && found.size() <= params.size()) {
            var page = customers.page(caller, next(after));
            page.items().stream().filter(query::matches).forEach(found::add);
            more = page.hasMore();
            after = page.items().isEmpty() ? after : last(page).id();
        }
        boolean full = found.size() > params.size();
        return new Page<>(full ? found.subList(0, params.size()) : found, full);
    }

    private static Customer last(Page<Customer> page) {
        return page.items().get(page.items().size() - 1);
    }

    private static CustomerListParams next(@Nullable String after) {
        return new CustomerListParams(null, new FieldUpdate.Keep<>(), null, READ_AT_ONCE, after);
    }
}
