package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.core.seed.SeedErrors;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.customer.details.CustomerCreateParams;
import dev.identityemulator.stripe.customer.details.CustomerErrors;
import dev.identityemulator.stripe.customer.details.CustomerUpdateParams;
import dev.identityemulator.stripe.event.EventRecorder;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, shows, changes and deletes customers. Each call is one transaction, including its event.
 *
 * @see <a href="https://docs.stripe.com/api/customers">Stripe: Customers</a>
 */
@Service
public class CustomerService {

    private final Customers customers;
    private final EntityManager entities;
    private final EventRecorder events;
    private final AccountClock clock;

    CustomerService(Customers customers, EntityManager entities, EventRecorder events, AccountClock clock) {
        this.customers = customers;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Creates a customer.
     *
     * @throws ApiException if another customer has the invoice prefix
     */
    @Transactional
    public Customer create(Caller caller, CustomerCreateParams params) {
        var customer = new Customer(caller.account(), clock.next(caller.account()), params);
        requireFree(customer, params.invoicePrefix().given());
        customers.save(customer);
        flushIf(params.invoicePrefix().given() != null);
        record(CustomerEventType.CREATED, customer, caller);
        return customer;
    }

    /**
     * Creates a customer in the past of a seeded account.
     *
     * @throws ApiException if another customer has the id or the invoice prefix
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Customer create(String account, @Nullable String id, Instant created, CustomerCreateParams params) {
        var customer = new Customer(account, created, params);
        if (id != null) {
            if (customers.findById(new ResourceKey(account, id)).isPresent()) {
                throw SeedErrors.idTaken();
            }
            customer.name(id);
        }
        requireFree(customer, params.invoicePrefix().given());
        return customers.save(customer);
    }

    /**
     * The customer with this id, which may be deleted.
     *
     * @throws ApiException if there is none
     */
    @Transactional(readOnly = true)
    public Customer retrieve(Caller caller, String id) {
        return customers.findById(new ResourceKey(caller.account(), id)).orElseThrow(() -> noSuch(id));
    }

    /**
     * Changes what the parameters name.
     *
     * @throws ApiException if there is no such customer, it is deleted, or another one has the invoice prefix
     */
    @Transactional
    public Customer update(Caller caller, String id, CustomerUpdateParams params) {
        var customer = lock(caller, id);
        if (customer.isDeleted()) {
            throw CustomerReferences.noSuch(id, "id");
        }
        requireFree(customer, params.invoicePrefix().given());
        var before = CustomerResource.of(customer);
        customer.update(params, clock.now(caller.account()));
        flushIf(params.invoicePrefix().given() != null);
        events.recordUpdate(
                caller.account(), CustomerEventType.UPDATED, id, before, CustomerResource.of(customer), caller);
        return customer;
    }

    /**
     * Deletes a customer; its event shows it as it was.
     *
     * @throws ApiException if there is no such customer, or no longer
     */
    @Transactional
    public void delete(Caller caller, String id) {
        var customer = lock(caller, id);
        if (customer.isDeleted()) {
            throw noSuch(id);
        }
        record(CustomerEventType.DELETED, customer, caller);
        customer.delete();
    }

    /** One page of the account's customers that are not deleted. A deleted one is a cursor all the same. */
    @Transactional(readOnly = true)
    public Page<Customer> list(Caller caller, CustomerListParams params) {
        var account = caller.account();
        Cursors.check(
                params,
                Customer.NOUN,
                id -> customers.findById(new ResourceKey(account, id)).isPresent());
        return page(caller, params);
    }

    /** The same for a cursor that a client has not chosen itself: it only tells a place. */
    @Transactional(readOnly = true)
    public Page<Customer> page(Caller caller, CustomerListParams params) {
        return KeysetQuery.over(
                        entities,
                        Customer.class,
                        created -> ResourceIds.lowestShort(Customer.PREFIX, created),
                        Customer::id,
                        caller.account())
                .where("email", params.email().given())
                .whereSecond("deleted", false, List.of(false))
                .page(params);
    }

    private void record(CustomerEventType type, Customer customer, Caller caller) {
        events.record(customer.account(), type, customer.id(), CustomerResource.of(customer), caller);
    }

    private void requireFree(Customer customer, @Nullable String prefix) {
        if (prefix != null) {
            customers
                    .withPrefix(customer.account(), prefix)
                    .filter(owner -> !owner.equals(customer.id()))
                    .ifPresent(owner -> {
                        throw CustomerErrors.prefixTaken(owner);
                    });
        }
    }

    /** Two requests at once may take the same prefix: the index lets one of them, and the other can be retried. */
    private void flushIf(boolean prefixIsChosen) {
        if (prefixIsChosen) {
            try {
                customers.flush();
            } catch (DataIntegrityViolationException taken) {
                throw ApiErrors.lockTimeout();
            }
        }
    }

    private Customer lock(Caller caller, String id) {
        return customers.lock(caller.account(), id).orElseThrow(() -> noSuch(id));
    }

    private static ApiException noSuch(String id) {
        return ApiErrors.noSuch(Customer.NOUN, id, "id");
    }
}
