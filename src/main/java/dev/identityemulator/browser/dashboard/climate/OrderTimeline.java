package dev.identityemulator.browser.dashboard.climate;

import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.climate.order.OrderResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of an order, oldest first, as the order itself tells it. */
final class OrderTimeline {

    private final List<Entry> entries = new ArrayList<>();

    private OrderTimeline() {}

    /** Something that happened to the order. */
    record Entry(Instant at, String what) {

        Timestamp time() {
            return Timestamp.of(at);
        }
    }

    static List<Entry> of(OrderResource order) {
        var timeline = new OrderTimeline();
        timeline.add(order.created(), "created");
        timeline.add(order.confirmedAt(), "confirmed");
        timeline.add(order.delayedAt(), "delayed, expected in " + order.expectedDeliveryYear());
        timeline.add(order.productSubstitutedAt(), "product substituted by " + order.product());
        order.deliveryDetails()
                .forEach(part -> timeline.add(
                        part.deliveredAt(),
                        part.metricTons() + " metric tons delivered by "
                                + part.supplier().name()));
        timeline.add(order.deliveredAt(), "delivered whole");
        var reason = order.cancellationReason();
        timeline.add(order.canceledAt(), "canceled: " + (reason == null ? "" : Format.value(reason)));
        timeline.entries.sort(Comparator.comparing(Entry::at));
        return timeline.entries;
    }

    private void add(@Nullable Instant at, String what) {
        if (at != null) {
            entries.add(new Entry(at, what));
        }
    }
}
