package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.climate.balance.ClimateAccounts;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the buyer can do with orders. Each call is one transaction, including its event.
 *
 * @see <a href="https://docs.stripe.com/climate/orders">Stripe: Climate Orders</a>
 */
@Service
public class OrderService {

    private final EntityManager entities;
    private final OrderBooks books;
    private final ClimateAccounts accounts;
    private final AccountClock clock;

    OrderService(EntityManager entities, OrderBooks books, ClimateAccounts accounts, AccountClock clock) {
        this.entities = entities;
        this.books = books;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The order with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such order
     */
    @Transactional(readOnly = true)
    public ClimateOrder retrieve(String account, String id) {
        return find(account, id).orElseThrow(() -> OrderErrors.noSuch(id));
    }

    /** One page of the account's orders, the newest first. */
    @Transactional(readOnly = true)
    public Page<ClimateOrder> list(String account, OrderListParams params) {
        Cursors.check(params, ClimateOrder.NOUN, id -> find(account, id).isPresent());
        return KeysetQuery.over(entities, ClimateOrder.class, ClimateOrder.PREFIX, ClimateOrder::id, account)
                .page(params);
    }

    /**
     * Changes the beneficiary and the metadata.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such order, or its status keeps the beneficiary
     */
    @Transactional
    public ClimateOrder update(String account, String id, OrderUpdateParams params) {
        var order = books.lock(account, id).orElseThrow(() -> OrderErrors.noSuch(id));
        order.update(
                params.nameOr(accounts.publicName(account)), MetadataParam.apply(params.metadata(), order.metadata()));
        return order;
    }

    /**
     * Cancels an order for the buyer, who gets back the subtotal; after a delay or a substitution, the fees too.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such order, its status does not allow it, or it is too
     *     late
     */
    @Transactional
    public ClimateOrder cancel(Caller caller, String id) {
        var order = books.lock(caller.account(), id).orElseThrow(() -> OrderErrors.noSuch(id));
        var now = clock.now(caller.account());
        OrderTransition.CANCEL.after(order.status());
        if (!order.progress().isOpen(order.created(), now)) {
            throw OrderErrors.tooLateToCancel();
        }
        boolean withFees = order.progress().isOpenAfterAChange(now);
        books.cancel(order, CancellationReason.REQUESTED, withFees, now, caller);
        return order;
    }

    /** The delivered order with this id, whosever it is: its certificate is public. */
    @Transactional(readOnly = true)
    public Optional<ClimateOrder> certified(String id) {
        var text = "select o from ClimateOrder o where o.id = :id and o.progress.status = :status";
        return entities
                .createQuery(text, ClimateOrder.class)
                .setParameter("id", id)
                .setParameter("status", OrderStatus.DELIVERED)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Optional<ClimateOrder> find(String account, String id) {
        return Optional.ofNullable(entities.find(ClimateOrder.class, new ResourceKey(account, id)));
    }
}
