package dev.identityemulator.browser.dashboard.climate;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.ParamsBinder;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.stripe.climate.order.AwaitedDelivery;
import dev.identityemulator.stripe.climate.order.CancellationReason;
import dev.identityemulator.stripe.climate.order.OrderCreateParams;
import dev.identityemulator.stripe.climate.order.OrderFulfillment;
import dev.identityemulator.stripe.climate.order.OrderPlacement;
import dev.identityemulator.stripe.climate.order.OrderService;
import java.math.BigDecimal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.JsonNodeFactory;

/** The actions on the page of an order. */
@DashboardController
class OrderActions {

    private static final String TONS = "metric_tons";

    private final OrderPlacement placement;
    private final OrderService orders;
    private final OrderFulfillment fulfillment;
    private final ParamsBinder binder;
    private final PageResponses responses;

    OrderActions(
            OrderPlacement placement,
            OrderService orders,
            OrderFulfillment fulfillment,
            ParamsBinder binder,
            PageResponses responses) {
        this.placement = placement;
        this.orders = orders;
        this.fulfillment = fulfillment;
        this.binder = binder;
        this.responses = responses;
    }

    /** A quantity as a form sends it. */
    record Quantity(BigDecimal metricTons) {}

    /** Buys some tons of a product. */
    @PostMapping("/climate_orders")
    ResponseEntity<String> create(PageRequest request) {
        var params = new OrderCreateParams(null, null, null, null, tons(request), request.text("product"));
        params.check();
        var order = placement.buy(request.caller(), params);
        return responses.redirect(request, "/climate_orders/" + order.id());
    }

    @PostMapping("/climate_orders/{id}/confirm")
    ResponseEntity<String> confirm(PageRequest request) {
        fulfillment.confirm(request.account(), request.id());
        return back(request);
    }

    @PostMapping("/climate_orders/{id}/deliver")
    ResponseEntity<String> deliver(PageRequest request) {
        boolean later = request.has("delay", "true");
        fulfillment.deliver(request.account(), request.id(), due -> new AwaitedDelivery(due, null, null, null), later);
        return back(request);
    }

    @PostMapping("/climate_orders/{id}/delay")
    ResponseEntity<String> delay(PageRequest request) {
        fulfillment.delay(request.account(), request.id(), null);
        return back(request);
    }

    @PostMapping("/climate_orders/{id}/substitute")
    ResponseEntity<String> substitute(PageRequest request) {
        fulfillment.substitute(request.account(), request.id(), null);
        return back(request);
    }

    @PostMapping("/climate_orders/{id}/cancel")
    ResponseEntity<String> cancel(PageRequest request) {
        orders.cancel(request.caller(), request.id());
        return back(request);
    }

    /** Cancels from the supplier's side. */
    @PostMapping("/climate_orders/{id}/withdraw")
    ResponseEntity<String> withdraw(PageRequest request) {
        fulfillment.cancel(request.account(), request.id(), CancellationReason.PRODUCT_UNAVAILABLE);
        return back(request);
    }

    private BigDecimal tons(PageRequest request) {
        var text = request.text(TONS);
        if (text == null) {
            throw ParamErrors.missing(TONS);
        }
        return binder.bind(JsonNodeFactory.instance.objectNode().put(TONS, text), Quantity.class)
                .metricTons();
    }

    private ResponseEntity<String> back(PageRequest request) {
        return responses.redirect(request, "/climate_orders/" + request.id());
    }
}
