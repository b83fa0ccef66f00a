package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells other features which customers an account has. An account without any keeps them elsewhere, and every id is good. */
@Component
public class CustomerReferences {

    private final Customers customers;

    CustomerReferences(Customers customers) {
        this.customers = customers;
    }

    /** Whether the account has this customer, and did not delete it. */
    @Transactional(readOnly = true)
    public boolean include(String account, String id) {
        return customers
                .findById(new ResourceKey(account, id))
                .filter(customer -> !customer.isDeleted())
                .isPresent();
    }

    /** Whether the account has ever made a customer here. */
    @Transactional(readOnly = true)
    public boolean areAnyOf(String account) {
        return !customers.some(account, Limit.of(1)).isEmpty();
    }

    /**
     * Checks the customer that a parameter names; an account without customers may name any.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has customers, and not this one
     */
    @Transactional(readOnly = true)
    public void check(String account, String id, String param) {
        if (!include(account, id) && areAnyOf(account)) {
            throw noSuch(id, param);
        }
    }

    /** The error of an unknown customer in a parameter. */
    public static RuntimeException noSuch(String id, String param) {
        return ApiErrors.noSuchParam(Customer.NOUN, id, param);
    }
}
