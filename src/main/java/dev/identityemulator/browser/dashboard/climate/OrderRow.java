package dev.identityemulator.browser.dashboard.climate;

import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.climate.order.OrderResource;
import dev.identityemulator.stripe.climate.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param amount the total with its currency
 */
record OrderRow(
        String id,
        String status,
        StatusColor color,
        String tons,
        String amount,
        String product,
        String beneficiary,
        @Nullable String certificate,
        Timestamp created) {

    static OrderRow of(OrderResource order) {
        return new OrderRow(
                order.id(),
                Format.value(order.status()),
                color(order.status()),
                order.metricTons(),
                Format.money(order.amountTotal(), order.currency()),
                order.product(),
                order.beneficiary().publicName(),
                order.certificate(),
                Timestamp.of(order.created()));
    }

    private static StatusColor color(OrderStatus status) {
        return switch (status) {
            case AWAITING_FUNDS, OPEN -> StatusColor.WAITING;
            case CONFIRMED -> StatusColor.BUSY;
            case DELIVERED -> StatusColor.GOOD;
            case CANCELED -> StatusColor.OFF;
        };
    }
}
