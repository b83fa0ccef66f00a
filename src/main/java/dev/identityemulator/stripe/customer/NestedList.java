package dev.identityemulator.stripe.customer;

import java.util.List;

/** A list inside a customer. */
record NestedList<T>(
        String object, List<T> data, boolean hasMore, long totalCount, String url) {

    static <T> NestedList<T> of(String customer, String name, List<T> items) {
        return new NestedList<>("list", items, false, items.size(), "/v1/customers/" + customer + "/" + name);
    }
}
