package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.climate.order.CancellationReason;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a cancellation that the buyer did not ask for.
 *
 * @param reason absent, the product is unavailable
 */
record OrderCancelParams(@Nullable Reason reason) implements Params {

    /** Why Stripe cancels. */
    enum Reason {
        EXPIRED,
        PRODUCT_UNAVAILABLE
    }

    CancellationReason why() {
        return reason == Reason.EXPIRED ? CancellationReason.EXPIRED : CancellationReason.PRODUCT_UNAVAILABLE;
    }
}
