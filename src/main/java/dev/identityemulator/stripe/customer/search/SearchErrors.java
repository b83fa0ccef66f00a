package dev.identityemulator.stripe.customer.search;

import dev.identityemulator.api.error.ApiException;

/** What is wrong with a search; nobody has published Stripe's words. */
final class SearchErrors {

    private SearchErrors() {}

    static ApiException unreadable(String why) {
        return rejected("We were unable to parse your search query: " + why + ".", "query");
    }

    static ApiException unknownPage() {
        return rejected("Invalid page: it must be the next_page of the page before.", "page");
    }

    private static ApiException rejected(String message, String param) {
        return ApiException.status(400, message).param(param).beforeWork().build();
    }
}
