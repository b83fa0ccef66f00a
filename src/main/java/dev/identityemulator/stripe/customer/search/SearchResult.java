package dev.identityemulator.stripe.customer.search;

import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.stripe.customer.Customer;
import dev.identityemulator.stripe.customer.CustomerResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of customers that a search has found. */
record SearchResult(
        String object,
        @Expandable(Expandable.Kind.INCLUDED) List<CustomerResource> data,
        boolean hasMore,
        @Nullable String nextPage,
        String url)
        implements ApiResource {

    static SearchResult of(Page<Customer> page, String url) {
        var items = page.items();
        return new SearchResult(
                "search_result",
                items.stream().map(CustomerResource::of).toList(),
                page.hasMore(),
                page.hasMore() ? SearchPage.of(items.get(items.size() - 1).id()) : null,
                url);
    }
}
