package dev.identityemulator.browser.dashboard.customer;

import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.customer.Customer;
import java.util.Objects;

/** A customer in a list. */
record CustomerRow(String id, String name, String email, boolean deleted, Timestamp created) {

    static CustomerRow of(Customer customer) {
        return new CustomerRow(
                customer.id(),
                Objects.requireNonNullElse(customer.name(), ""),
                Objects.requireNonNullElse(customer.email(), ""),
                customer.isDeleted(),
                Timestamp.of(customer.created()));
    }
}
