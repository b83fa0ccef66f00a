package dev.identityemulator.stripe.customer.search;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search.
 *
 * @param page the {@code next_page} of the page before
 * @see <a href="https://docs.stripe.com/api/customers/search">Stripe: Search customers</a>
 */
record CustomerSearchParams(
        @Nullable Long limit,
        @Nullable String page,
        @Personal @Nullable String query) implements Params {

    @Override
    public void check() {
        wanted();
    }

    /**
     * What is searched for.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no query, or it cannot be read
     */
    CustomerQuery wanted() {
        if (query == null) {
            throw ParamErrors.missing("query");
        }
        return CustomerQuery.of(query);
    }

    int size() {
        return limit == null ? ListParams.DEFAULT_LIMIT : (int) Math.max(1, Math.min(ListParams.MOST, limit));
    }
}
