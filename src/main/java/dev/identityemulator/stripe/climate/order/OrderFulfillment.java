package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.climate.catalogue.Catalogue;
import dev.identityemulator.stripe.climate.catalogue.ClimateProduct;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import dev.identityemulator.stripe.climate.catalogue.Tons;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Stripe and the suppliers do with orders; none of it is caused by a request of the API. */
@Service
public class OrderFulfillment {

    private final OrderBooks books;
    private final Catalogue catalogue;
    private final AccountClock clock;

    OrderFulfillment(OrderBooks books, Catalogue catalogue, AccountClock clock) {
        this.books = books;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Receives the payment of an order's invoice.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such order, or it does not await it
     */
    @Transactional
    public ClimateOrder confirm(String account, String id) {
        var order = lock(account, id);
        order.confirm(clock.now(account));
        planDelivery(order);
        return order;
    }

    /**
     * Delays an order.
     *
     * @param year the new year of delivery; null for the next one
     * @throws dev.identityemulator.api.error.ApiException if there is no such order, its status does not allow it, or the year is
     *     not later
     */
    @Transactional
    public ClimateOrder delay(String account, String id, @Nullable Long year) {
        var order = lock(account, id);
        var now = clock.now(account);
        OrderTransition.DELAY.after(order.status());
        long earliest = Math.max(order.progress().expectedDeliveryYear() + 1L, Progress.year(now));
        if (year != null && year < earliest) {
            throw OrderErrors.notLater(year, earliest);
        }
        order.delay((int) (year == null ? earliest : year), now);
        books.record(order, OrderTransition.DELAY, null);
        planDelivery(order);
        return order;
    }

    /**
     * Substitutes the product of an order.
     *
     * @param product the other product; null for the newest one that has enough
     * @throws dev.identityemulator.api.error.ApiException if there is no such order or product, the status does not allow it, or
     *     the other product has too few tons
     */
    @Transactional
    public ClimateOrder substitute(String account, String id, @Nullable String product) {
        var order = lock(account, id);
        OrderTransition.SUBSTITUTE.after(order.status());
        var wanted = product == null ? another(order) : named(order, product);
        var other = books.exchange(order, wanted).orElseThrow(() -> OrderErrors.tooFewOf(wanted));
        var now = clock.now(account);
        order.substitute(other.id(), OrderPlacement.deliveryYear(other, now), now);
        books.record(order, OrderTransition.SUBSTITUTE, null);
        planDelivery(order);
        return order;
    }

    /**
     * Cancels an order from the supplier's side, or because nobody paid for it.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such order, or its status does not allow it
     */
    @Transactional
    public ClimateOrder cancel(String account, String id, CancellationReason reason) {
        var order = lock(account, id);
        books.cancel(order, reason, true, clock.now(account), null);
        return order;
    }

    /**
     * Delivers an order or a part of it.
     *
     * @param later whether it comes after the delay of the settings
     * @throws dev.identityemulator.api.error.ApiException if there is no such order, its status does not allow it, or so many tons
     *     are not left
     */
    @Transactional
    public ClimateOrder deliver(
            String account, String id, Function<Instant, AwaitedDelivery> described, boolean later) {
        var order = lock(account, id);
        var now = clock.now(account);
        OrderTransition.DELIVER.after(order.status());
        var delivery = described.apply(later ? books.later(now) : now);
        var left = order.unplanned();
        if (left.signum() <= 0 || (delivery.tons() != null && delivery.tons().compareTo(left) > 0)) {
            throw OrderErrors.invalidQuantity(
                    "metric_tons", "only " + Tons.text(left) + " metric tons are left to be delivered");
        }
        if (later) {
            order.await(delivery);
            books.plan(order, delivery.due());
        } else {
            make(order, delivery, now);
        }
        return order;
    }

    /** Does what is due for an order by now: a delivery that was ordered, that of its year, or its end as nobody has paid. */
    @Transactional
    public void doWhatIsDue(String account, String id) {
        var now = clock.now(account);
        books.lock(account, id).ifPresent(order -> {
            if (order.allows(OrderTransition.EXPIRE)) {
                expire(order, now);
            } else if (order.allows(OrderTransition.DELIVER)) {
                deliverDue(order, now);
            }
        });
    }

    private void expire(ClimateOrder order, Instant now) {
        if (!now.isBefore(books.expiry(order))) {
            books.cancel(order, CancellationReason.EXPIRED, true, now, null);
        }
    }

    private void deliverDue(ClimateOrder order, Instant now) {
        var arrived = order.receive(now);
        if (arrived != null) {
            make(order, arrived, now);
        } else if (books.delivery(order).filter(due -> !now.isBefore(due)).isPresent()) {
            make(order, new AwaitedDelivery(now, null, null, null), now);
        }
    }

    private void planDelivery(ClimateOrder order) {
        books.delivery(order).ifPresent(due -> books.plan(order, due));
    }

    private void make(ClimateOrder order, AwaitedDelivery delivery, Instant now) {
        var supplier = delivery.supplier() == null ? firstSupplier(order) : delivery.supplier();
        var location = supplier.locations().stream().findFirst().orElse(null);
        var tons = Tons.text(Objects.requireNonNullElse(delivery.tons(), order.undelivered()));
        var made = new DeliveryDetail(now, location, tons, delivery.registryUrl(), supplier);
        books.record(order, order.deliver(made), null);
    }

    private ClimateSupplierResource firstSupplier(ClimateOrder order) {
        return catalogue.product(order.account(), order.product()).suppliers().get(0);
    }

    private String named(ClimateOrder order, String product) {
        return catalogue
                .idOf(order.account(), product)
                .filter(known -> !known.equals(order.product()))
                .orElseThrow(() -> ApiErrors.noSuchParam(ClimateProduct.NOUN, product, "product"));
    }

    private String another(ClimateOrder order) {
        return catalogue.withStock(order.account(), order.undelivered()).stream()
                .filter(product -> !product.equals(order.product()))
                .findFirst()
                .orElseThrow(OrderErrors::noSubstitute);
    }

    private ClimateOrder lock(String account, String id) {
        return books.lock(account, id).orElseThrow(() -> OrderErrors.noSuch(id));
    }
}
