package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.climate.balance.ClimateAccounts;
import dev.identityemulator.stripe.climate.catalogue.Catalogue;
import dev.identityemulator.stripe.climate.catalogue.ClimateProduct;
import dev.identityemulator.stripe.climate.catalogue.Tons;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places orders: takes the tons out of the stock, and the money out of the balance. */
@Service
public class OrderPlacement {

    private final EntityManager entities;
    private final Catalogue catalogue;
    private final ClimateAccounts accounts;
    private final OrderBooks books;
    private final AccountClock clock;

    OrderPlacement(
            EntityManager entities,
            Catalogue catalogue,
            ClimateAccounts accounts,
            OrderBooks books,
            AccountClock clock) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Places an order that is paid from the balance, and so is confirmed at once.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such product, price or stock, or too small a balance
     */
    @Transactional
    public ClimateOrder buy(Caller caller, OrderCreateParams params) {
        var order = place(caller, params, OrderStatus.CONFIRMED, caller);
        var purchase = order.purchase();
        accounts.pay(order.account(), order.id(), purchase.currency(), purchase.amountTotal());
        books.delivery(order).ifPresent(due -> books.plan(order, due));
        return order;
    }

    /**
     * Places an order that is paid by an invoice, as Stripe's Dashboard does.
     *
     * @param status the status in which it awaits the payment
     * @throws dev.identityemulator.api.error.ApiException if there is no such product, price or stock
     */
    @Transactional
    public ClimateOrder reserve(Caller caller, OrderCreateParams params, OrderStatus status) {
        var order = place(caller, params, status, null);
        books.plan(order, books.expiry(order));
        return order;
    }

    private ClimateOrder place(Caller caller, OrderCreateParams params, OrderStatus status, @Nullable Caller cause) {
        var account = caller.account();
        var id = String.valueOf(params.product());
        var product = catalogue
                .lockProduct(account, id)
                .orElseThrow(() -> ApiErrors.noSuchParam(ClimateProduct.NOUN, id, "product"));
        var purchase = purchase(params, product, status != OrderStatus.CONFIRMED);
        product.take(purchase.metricTons());
        var now = clock.next(account);
        var order = new ClimateOrder(
                account,
                now,
                new NewOrder(
                        status,
                        product.id(),
                        purchase,
                        publicName(account, params),
                        deliveryYear(product, now),
                        caller.baseUrl(),
                        params.initialMetadata()));
        entities.persist(order);
        books.record(order, OrderEventType.CREATED, cause);
        return order;
    }

    private static Purchase purchase(OrderCreateParams params, ClimateProduct product, boolean invoiced) {
        var currency = params.currencyOrDefault();
        var price = product.price(currency).orElseThrow(() -> OrderErrors.notSoldFor(product.id(), currency));
        if (!product.has(Purchase.tons(params, price))) {
            throw OrderErrors.outOfInventory(params.quantityParam(), product.id(), Tons.text(product.available()));
        }
        var purchase = Purchase.of(params, price, invoiced);
        if (purchase.isOfNothing()) {
            throw OrderErrors.invalidQuantity(params.quantityParam(), "too small to be sold");
        }
        return purchase;
    }

    private String publicName(String account, OrderCreateParams params) {
        var beneficiary = params.beneficiary();
        return beneficiary == null || beneficiary.publicName() == null
                ? accounts.publicName(account)
                : beneficiary.publicName();
    }

    /** A product that does not say when it is delivered is expected in the year of the order. */
    static int deliveryYear(ClimateProduct product, Instant now) {
        var year = product.deliveryYear();
        return year == null ? Progress.year(now) : year;
    }
}
