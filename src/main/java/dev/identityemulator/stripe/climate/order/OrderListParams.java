package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of orders.
 *
 * @see <a href="https://docs.stripe.com/api/climate/order/list">Stripe: List orders</a>
 */
public record OrderListParams(
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter) implements ListParams {

    /** Stripe has no such filter here. */
    @Override
    public @Nullable CreatedRange created() {
        return null;
    }
}
