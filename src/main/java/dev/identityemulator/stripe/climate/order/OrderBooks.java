package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.stripe.climate.balance.ClimateAccounts;
import dev.identityemulator.stripe.climate.catalogue.Catalogue;
import dev.identityemulator.stripe.climate.catalogue.ClimateProduct;
import dev.identityemulator.stripe.event.EventRecorder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What orders have in common with the stock, the balance, the events and the tasks of their account. Whoever needs several
 * locks takes them in this order: order, products by id, balance.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderBooks {

    private static final long LAST_OF_A_MILLISECOND = 999_999;

    private final EntityManager entities;
    private final Catalogue catalogue;
    private final ClimateAccounts accounts;
    private final EventRecorder events;
    private final DueTaskQueue tasks;
    private final ClimateSettings settings;

    OrderBooks(
            EntityManager entities,
            Catalogue catalogue,
            ClimateAccounts accounts,
            EventRecorder events,
            DueTaskQueue tasks,
            ClimateSettings settings) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.events = events;
        this.tasks = tasks;
        this.settings = settings;
    }

    /** The order, locked for a change; empty if the account has no such order. */
    public Optional<ClimateOrder> lock(String account, String id) {
        var text = "select o from ClimateOrder o where o.account = :account and o.id = :id";
        return entities
                .createQuery(text, ClimateOrder.class)
                .setParameter("account", account)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Records the event of a transition, if it has one. */
    public void record(ClimateOrder order, OrderTransition transition, @Nullable Caller cause) {
        transition.event().ifPresent(event -> record(order, event, cause));
    }

    public void record(ClimateOrder order, OrderEventType event, @Nullable Caller cause) {
        events.record(order.account(), event, order.id(), OrderResource.inEvent(order), cause);
    }

    /** Cancels an order, gives its tons back, and refunds what belongs to those that are not delivered. */
    public void cancel(
            ClimateOrder order, CancellationReason reason, boolean withFees, Instant now, @Nullable Caller cause) {
        var tons = order.undelivered();
        boolean paid =
                order.status() == OrderStatus.CONFIRMED && !order.purchase().invoiced();
        order.cancel(reason, now);
        catalogue.lockProducts(order.account(), List.of(order.product())).forEach(product -> product.giveBack(tons));
        if (paid) {
            var purchase = order.purchase();
            var amount = withFees ? purchase.amountTotal() : purchase.amountSubtotal();
            accounts.refund(order.account(), order.id(), purchase.currency(), purchase.share(amount, tons));
        }
        record(order, OrderEventType.CANCELED, cause);
    }

    /** Moves the undelivered tons of an order to the stock of its product from that of another; empty if that has too few. */
    public Optional<ClimateProduct> exchange(ClimateOrder order, String other) {
        var tons = order.undelivered();
        var products = catalogue.lockProducts(order.account(), List.of(order.product(), other)).stream()
                .collect(Collectors.toMap(ClimateProduct::id, Function.identity()));
        var substitute = Optional.ofNullable(products.get(other)).filter(product -> product.has(tons));
        substitute.ifPresent(product -> {
            product.take(tons);
            Optional.ofNullable(products.get(order.product())).ifPresent(before -> before.giveBack(tons));
        });
        return substitute;
    }

    /** When an order ends if nobody pays for it. */
    public Instant expiry(ClimateOrder order) {
        return order.created().plus(settings.fundingExpiry());
    }

    /** When an order is delivered by itself; empty if that is left to a test. */
    public Optional<Instant> delivery(ClimateOrder order) {
        return settings.autoDelivery() ? Optional.of(order.progress().due(order.created())) : Optional.empty();
    }

    /** When a delivery comes that is ordered with a delay. */
    public Instant later(Instant now) {
        return now.plus(settings.delay());
    }

    /** Adds a task that looks at the order at this instant: not before it, though tasks are due at whole milliseconds. */
    public void plan(ClimateOrder order, Instant due) {
        var next = due.plusNanos(LAST_OF_A_MILLISECOND).truncatedTo(ChronoUnit.MILLIS);
        tasks.add(order.account(), OrderJob.KIND, order.id(), next);
    }
}
