package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.climate.catalogue.Catalogue;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplier;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import dev.identityemulator.stripe.climate.order.ClimateOrder;
import dev.identityemulator.stripe.climate.order.OrderFulfillment;
import dev.identityemulator.stripe.climate.order.OrderPlacement;
import dev.identityemulator.stripe.climate.order.OrderResource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a test do to orders what only Stripe and its suppliers do. */
@ApiController
class OrderControlController {

    private static final String PATH = "/v1/test_helpers/climate/orders";

    private final OrderPlacement placement;
    private final OrderFulfillment orders;
    private final Catalogue catalogue;

    OrderControlController(OrderPlacement placement, OrderFulfillment orders, Catalogue catalogue) {
        this.placement = placement;
        this.orders = orders;
        this.catalogue = catalogue;
    }

    @PostMapping(PATH)
    OrderResource reserve(Caller caller, OrderReserveParams params) {
        return shown(placement.reserve(caller, params.order(), params.initialStatus()), caller);
    }

    @PostMapping(PATH + "/{order}/confirm")
    OrderResource confirm(Caller caller, @PathVariable String order, Params.None params) {
        return shown(orders.confirm(caller.account(), order), caller);
    }

    @PostMapping(PATH + "/{order}/deliver")
    OrderResource deliver(Caller caller, @PathVariable String order, OrderDeliverParams params) {
        var delivery = params.by(supplier(caller, params.supplier()));
        return shown(orders.deliver(caller.account(), order, delivery, params.delayed()), caller);
    }

    @PostMapping(PATH + "/{order}/delay")
    OrderResource delay(Caller caller, @PathVariable String order, OrderDelayParams params) {
        return shown(orders.delay(caller.account(), order, params.expectedDeliveryYear()), caller);
    }

    @PostMapping(PATH + "/{order}/substitute")
    OrderResource substitute(Caller caller, @PathVariable String order, OrderSubstituteParams params) {
        return shown(orders.substitute(caller.account(), order, params.product()), caller);
    }

    @PostMapping(PATH + "/{order}/cancel")
    OrderResource cancel(Caller caller, @PathVariable String order, OrderCancelParams params) {
        return shown(orders.cancel(caller.account(), order, params.why()), caller);
    }

    private @Nullable ClimateSupplierResource supplier(Caller caller, @Nullable String id) {
        return id == null
                ? null
                : catalogue
                        .findSupplier(caller.account(), id)
                        .map(ClimateSupplier::resource)
                        .orElseThrow(() -> ApiErrors.noSuchParam(ClimateSupplier.NOUN, id, "supplier"));
    }

    private static OrderResource shown(ClimateOrder order, Caller caller) {
        return OrderResource.of(order, caller.baseUrl());
    }
}
