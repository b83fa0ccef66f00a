package dev.identityemulator.stripe.customer;

import dev.identityemulator.core.seed.ChosenId;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeedTime;
import dev.identityemulator.core.seed.SeededAccount;
import dev.identityemulator.stripe.customer.details.CustomerCreateParams;
import dev.identityemulator.stripe.event.PastEvents;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an account customers. */
@Component
@Order(200)
class CustomerSection implements SeedSection<CustomerSeed, CustomerCreateParams> {

    /** Customers have the short form of ids. */
    private static final int ID_LENGTH = 14;

    private final CustomerService customers;
    private final PastEvents events;

    CustomerSection(CustomerService customers, PastEvents events) {
        this.customers = customers;
        this.events = events;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Class<CustomerSeed> fields() {
        return CustomerSeed.class;
    }

    @Override
    public Class<CustomerCreateParams> params() {
        return CustomerCreateParams.class;
    }

    @Override
    public void check(SeedEntry<CustomerSeed, CustomerCreateParams> entry) {
        ChosenId.check(entry, Customer.PREFIX, ID_LENGTH, entry.fields().id());
        SeedTime.check(entry, "created", entry.fields().created());
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<CustomerSeed, CustomerCreateParams> entry) {
        var seed = entry.fields();
        var created = SeedTime.past("created", seed.created(), seeded.now());
        var customer = customers.create(seeded.account(), seed.id(), created, entry.params());
        events.record(seeded, CustomerEventType.CREATED, customer.id(), CustomerResource.of(customer), created);
    }
}
