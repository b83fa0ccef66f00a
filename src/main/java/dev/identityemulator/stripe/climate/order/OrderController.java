package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of orders.
 *
 * @see <a href="https://docs.stripe.com/api/climate/order">Stripe: Climate orders</a>
 */
@ApiController
class OrderController {

    private static final String PATH = "/v1/climate/orders";

    private final OrderPlacement placement;
    private final OrderService orders;

    OrderController(OrderPlacement placement, OrderService orders) {
        this.placement = placement;
        this.orders = orders;
    }

    @PostMapping(PATH)
    OrderResource create(Caller caller, OrderCreateParams params) {
        return OrderResource.of(placement.buy(caller, params), caller.baseUrl());
    }

    @GetMapping(PATH + "/{order}")
    OrderResource retrieve(Caller caller, @PathVariable String order) {
        return OrderResource.of(orders.retrieve(caller.account(), order), caller.baseUrl());
    }

    @PostMapping(PATH + "/{order}")
    OrderResource update(Caller caller, @PathVariable String order, OrderUpdateParams params) {
        return OrderResource.of(orders.update(caller.account(), order, params), caller.baseUrl());
    }

    @GetMapping(PATH)
    ResourceList<OrderResource> list(Caller caller, OrderListParams params) {
        var page = orders.list(caller.account(), params);
        return ResourceList.of(page, PATH, order -> OrderResource.of(order, caller.baseUrl()));
    }

    @PostMapping(PATH + "/{order}/cancel")
    OrderResource cancel(Caller caller, @PathVariable String order) {
        return OrderResource.of(orders.cancel(caller, order), caller.baseUrl());
    }
}
