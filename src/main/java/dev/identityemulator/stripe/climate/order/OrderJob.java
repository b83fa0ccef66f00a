package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.core.jobs.DueTaskHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does what is due for an order: its delivery, or its end if nobody has paid for it. */
@Component
class OrderJob implements DueTaskHandler {

    static final String KIND = "climate_order";

    private final ObjectProvider<OrderFulfillment> orders;

    OrderJob(ObjectProvider<OrderFulfillment> orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String account, String id) {
        orders.getObject().doWhatIsDue(account, id);
    }
}
