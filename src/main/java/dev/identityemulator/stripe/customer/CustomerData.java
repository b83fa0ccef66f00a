package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.account.AccountData;
import org.springframework.stereotype.Component;

/** Deletes the customers of an account. */
@Component
class CustomerData implements AccountData {

    private final Customers customers;

    CustomerData(Customers customers) {
        this.customers = customers;
    }

    @Override
    public void deleteAll(String account) {
        customers.deleteByAccount(account);
    }
}
