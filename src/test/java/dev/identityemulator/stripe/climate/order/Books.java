package dev.identityemulator.stripe.climate.order;

import com.stripe.exception.StripeException;
import com.stripe.model.climate.Order;
import com.stripe.param.climate.OrderListParams;
import dev.identityemulator.stripe.climate.ClimateCalls;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What all orders of an account come to, added up outside of the emulator.
 *
 * @param tons what is sold of each product
 * @param paid what is paid and not refunded, in cents
 */
record Books(int orders, Map<String, BigDecimal> tons, long paid) {

    static Books of(ClimateCalls climate) throws StripeException {
        var tons = new HashMap<String, BigDecimal>();
        int count = 0;
        long paid = 0;
        var all = climate.api()
                .orders()
                .list(OrderListParams.builder().setLimit(100L).build());
        for (var order : all.autoPagingIterable()) {
            count++;
            paid += kept(order);
            if (!order.getStatus().equals("canceled")) {
                tons.merge(order.getProduct(), order.getMetricTons(), BigDecimal::add);
            }
        }
        return new Books(count, tons, paid);
    }

    /** What is left of a product. */
    BigDecimal left(String product, String before) {
        var left = new BigDecimal(before).subtract(tons.getOrDefault(product, BigDecimal.ZERO));
        return left.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(left.stripTrailingZeros().toPlainString());
    }

    private static long kept(Order order) {
        if (!order.getStatus().equals("canceled")) {
            return order.getAmountTotal();
        }
        return order.getCancellationReason().equals("requested") ? order.getAmountFees() : 0;
    }
}
