package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.stripe.climate.catalogue.Tons;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as Stripe prints it.
 *
 * @param certificate the address of the certificate of a delivered order
 * @param metricTons a decimal
 * @see <a href="https://docs.stripe.com/api/climate/order/object">Stripe: The Climate order object</a>
 */
public record OrderResource(
        String id,
        String object,
        long amountFees,
        long amountSubtotal,
        long amountTotal,
        Beneficiary beneficiary,
        @Nullable Instant canceledAt,
        @Nullable CancellationReason cancellationReason,
        @Nullable String certificate,
        @Nullable Instant confirmedAt,
        Instant created,
        String currency,
        @Nullable Instant delayedAt,
        @Nullable Instant deliveredAt,
        List<DeliveryDetail> deliveryDetails,
        int expectedDeliveryYear,
        boolean livemode,
        Map<String, String> metadata,
        String metricTons,
        @Expandable(Expandable.Kind.REFERENCE) String product,
        @Nullable Instant productSubstitutedAt,
        OrderStatus status)
        implements ApiResource {

    /** The path of certificates, which the order's id follows. */
    public static final String CERTIFICATES = "/climate/certificates/";

    /** The order with links that begin with this address. */
    public static OrderResource of(ClimateOrder order, String baseUrl) {
        var purchase = order.purchase();
        var progress = order.progress();
        return new OrderResource(
                order.id(),
                "climate.order",
                purchase.amountFees(),
                purchase.amountSubtotal(),
                purchase.amountTotal(),
                new Beneficiary(order.publicName()),
                progress.canceledAt(),
                progress.cancellationReason(),
                order.status() == OrderStatus.DELIVERED ? baseUrl + CERTIFICATES + order.id() : null,
                progress.confirmedAt(),
                order.created(),
                purchase.currency(),
                progress.delayedAt(),
                progress.deliveredAt(),
                order.deliveries(),
                progress.expectedDeliveryYear(),
                false,
                order.metadata(),
                Tons.text(purchase.metricTons()),
                order.product(),
                progress.productSubstitutedAt(),
                order.status());
    }

    /** The order as an event shows it, with links as when it was created. */
    static OrderResource inEvent(ClimateOrder order) {
        return of(order, order.baseUrl());
    }
}
