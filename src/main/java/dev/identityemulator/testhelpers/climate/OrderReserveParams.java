package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.climate.order.Beneficiary;
import dev.identityemulator.stripe.climate.order.OrderCreateParams;
import dev.identityemulator.stripe.climate.order.OrderStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an order as Stripe's Dashboard makes it, to be paid by an invoice.
 *
 * @param status the status in which it awaits the payment; absent, awaiting funds
 */
record OrderReserveParams(
        @Nullable Long amount,
        Beneficiary.@Nullable Param beneficiary,
        @Nullable String currency,
        @Nullable MetadataParam metadata,
        @Nullable BigDecimal metricTons,
        @Nullable String product,
        @Nullable Unpaid status)
        implements Params {

    /** The statuses of an order that is not paid. */
    enum Unpaid {
        AWAITING_FUNDS,
        OPEN
    }

    @Override
    public void check() {
        order().check();
    }

    OrderCreateParams order() {
        return new OrderCreateParams(amount, beneficiary, currency, metadata, metricTons, product);
    }

    OrderStatus initialStatus() {
        return status == Unpaid.OPEN ? OrderStatus.OPEN : OrderStatus.AWAITING_FUNDS;
    }
}
