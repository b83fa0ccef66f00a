package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.MetadataColumn;
import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order of carbon removal.
 *
 * @see <a href="https://docs.stripe.com/api/climate/order">Stripe: Climate orders</a>
 */
@Entity
@Table(name = "climate_orders")
@IdClass(ResourceKey.class)
@ApiObject(prefix = ClimateOrder.PREFIX, noun = ClimateOrder.NOUN)
public class ClimateOrder {

    static final String PREFIX = "climorder";
    public static final String NOUN = "climate order";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    private String product;

    @Embedded
    private Purchase purchase;

    @Column(name = "public_name")
    private String publicName;

    @Embedded
    private Progress progress;

    @Embedded
    private Deliveries deliveries = Deliveries.NONE;

    @Column(name = "base_url")
    private String baseUrl;

    @Convert(converter = MetadataColumn.class)
    private Map<String, String> metadata;

    ClimateOrder(String account, Instant created, NewOrder order) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.product = order.product();
        this.purchase = order.purchase();
        this.publicName = order.publicName();
        this.progress = Progress.of(
                order.status(), order.deliveryYear(), order.status() == OrderStatus.CONFIRMED ? created : null);
        this.baseUrl = order.baseUrl();
        this.metadata = order.metadata();
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClimateOrder() {}

    /** Changes the beneficiary, if there is a new one, and the metadata. */
    void update(Optional<String> name, Map<String, String> changed) {
        progress = name.isPresent() ? progress.after(OrderTransition.RENAME) : progress;
        publicName = name.orElse(publicName);
        metadata = changed;
    }

    void confirm(Instant now) {
        progress = progress.confirmed(now);
    }

    void cancel(CancellationReason reason, Instant now) {
        progress = progress.canceled(reason, now);
        deliveries = deliveries.withoutAwaited();
    }

    void delay(int year, Instant now) {
        progress = progress.delayed(year, now);
    }

    void substitute(String other, int year, Instant now) {
        progress = progress.substituted(year, now);
        product = other;
    }

    /** Notes a delivery; the last ton makes the order a delivered one. */
    OrderTransition deliver(DeliveryDetail delivery) {
        boolean last = delivery.tons().compareTo(undelivered()) == 0;
        var transition = last ? OrderTransition.DELIVER : OrderTransition.DELIVER_PART;
        progress = last ? progress.delivered(delivery.deliveredAt()) : progress.after(transition);
        deliveries = last ? deliveries.with(delivery).withoutAwaited() : deliveries.with(delivery);
        return transition;
    }

    /** Notes a delivery that is to come. */
    void await(AwaitedDelivery delivery) {
        OrderTransition.DELIVER.after(status());
        deliveries = deliveries.awaiting(delivery);
    }

    /** The delivery that has come by now, and is not awaited any more; null if there is none. */
    @Nullable
    AwaitedDelivery receive(Instant now) {
        var arrived = deliveries.arrived(now);
        deliveries = arrived == null ? deliveries : deliveries.withoutFirst();
        return arrived;
    }

    /** The tons that are neither delivered nor on their way. */
    BigDecimal unplanned() {
        return deliveries.unplanned(purchase.metricTons());
    }

    /** The tons that are not delivered. */
    public BigDecimal undelivered() {
        return deliveries.undelivered(purchase.metricTons());
    }

    /** Whether the status allows a transition. */
    public boolean allows(OrderTransition transition) {
        return transition.isAllowedIn(status());
    }

    public String account() {
        return account;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public OrderStatus status() {
        return progress.status();
    }

    public String product() {
        return product;
    }

    public Purchase purchase() {
        return purchase;
    }

    public String publicName() {
        return publicName;
    }

    public Progress progress() {
        return progress;
    }

    public List<DeliveryDetail> deliveries() {
        return deliveries.made();
    }

    String baseUrl() {
        return baseUrl;
    }

    Map<String, String> metadata() {
        return metadata;
    }
}
