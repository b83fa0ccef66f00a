package example.climate;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The three routes of orders; each account has its latest one. */
@ApiController
class OrderController {

    private static final String PATH = "/v1/climate/orders";

    private final Map<String, OrderResource> orders = new ConcurrentHashMap<>();

    @PostMapping(PATH)
    OrderResource create(Caller caller, OrderCreateParams params) {
        var order = new OrderResource(
                "climorder_1", "climate.order", String.valueOf(params.beneficiary()), "T1", "http://h/orders/x");
        orders.put(caller.account(), order);
        return order;
    }

    @GetMapping(PATH + "/{id}")
    OrderResource retrieve(Caller caller, @PathVariable String id) {
        return find(caller)
                .filter(order -> order.id().equals(id))
                .orElseThrow(() -> ApiErrors.noSuch("climate order", id, "id"));
    }

    @GetMapping(PATH)
    ResourceList<OrderResource> list(Caller caller) {
        return ResourceList.of(new Page<>(find(caller).stream().toList(), false), PATH, order -> order);
    }

    private Optional<OrderResource> find(Caller caller) {
        return Optional.ofNullable(orders.get(caller.account()));
    }
}
