package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.customer.details.CustomerCreateParams;
import dev.identityemulator.stripe.customer.details.CustomerUpdateParams;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of customers.
 *
 * @see <a href="https://docs.stripe.com/api/customers">Stripe: Customers</a>
 */
@ApiController
class CustomerController {

    private static final String PATH = "/v1/customers";

    private final CustomerService customers;

    CustomerController(CustomerService customers) {
        this.customers = customers;
    }

    @PostMapping(PATH)
    CustomerResource create(Caller caller, CustomerCreateParams params) {
        return CustomerResource.of(customers.create(caller, params));
    }

    @GetMapping(PATH + "/{id}")
    PresentOrDeleted retrieve(Caller caller, @PathVariable String id) {
        return CustomerResource.presentOrDeleted(customers.retrieve(caller, id));
    }

    @PostMapping(PATH + "/{id}")
    CustomerResource update(Caller caller, @PathVariable String id, CustomerUpdateParams params) {
        return CustomerResource.of(customers.update(caller, id, params));
    }

    @GetMapping(PATH)
    ResourceList<CustomerResource> list(Caller caller, CustomerListParams params) {
        return ResourceList.of(customers.list(caller, params), PATH, CustomerResource::of);
    }

    @DeleteMapping(PATH + "/{id}")
    CustomerResource.Deleted delete(Caller caller, @PathVariable String id) {
        customers.delete(caller, id);
        return CustomerResource.Deleted.of(id);
    }
}
