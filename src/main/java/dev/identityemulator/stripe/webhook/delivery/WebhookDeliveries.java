package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The attempts to deliver of all accounts. */
@Lazy
public interface WebhookDeliveries extends Repository<WebhookDelivery, ResourceKey> {

    /** Appended to an id, it sorts right behind that id. With {@code >} instead, H2 would read every row of the id. */
    String BEFORE_ANY_OTHER = " ";

    /** The key of an endpoint. */
    interface EndpointKey {

        String getAccount();

        String getEndpoint();
    }

    /** The number of events whose last attempt at an endpoint failed, and the last of these attempts. */
    interface Failures {

        long getEvents();

        String getLast();
    }

    WebhookDelivery save(WebhookDelivery delivery);

    Optional<WebhookDelivery> findById(ResourceKey key);

    /** The next deliveries that an instance has to make to an endpoint, after this id, oldest first. */
    default List<String> pending(String owner, ResourceKey endpoint, String after, long now, Limit limit) {
        return pending(owner, endpoint.account(), endpoint.id(), after, now, limit);
    }

    @Query("select d.id from WebhookDelivery d where d.owner = :owner and d.account = :account"
            + " and d.endpoint = :endpoint and d.id > :after and d.notBeforeMillis <= :now"
            + " order by d.owner, d.account, d.endpoint, d.id")
    List<String> pending(String owner, String account, String endpoint, String after, long now, Limit limit);

    /** The first endpoint that an instance has to deliver something to. */
    default Optional<ResourceKey> firstEndpointOf(String owner) {
        return firstOf(ownedFromAccount(owner, "", Limit.of(1)));
    }

    /** The endpoint after this one, found without reading what is pending for this one. */
    default Optional<ResourceKey> endpointAfter(ResourceKey endpoint, String owner) {
        var found = ownedFromEndpoint(owner, endpoint.account(), endpoint.id() + BEFORE_ANY_OTHER, Limit.of(1));
        return firstOf(
                found.isEmpty() ? ownedFromAccount(owner, endpoint.account() + BEFORE_ANY_OTHER, Limit.of(1)) : found);
    }

    private static Optional<ResourceKey> firstOf(List<EndpointKey> keys) {
        return keys.stream().findFirst().map(key -> new ResourceKey(key.getAccount(), key.getEndpoint()));
    }

    /** The pending deliveries of an instance to endpoints of an account, from this endpoint on. */
    @Query("select d.account as account, d.endpoint as endpoint from WebhookDelivery d where d.owner = :owner"
            + " and d.account = :account and d.endpoint >= :from order by d.owner, d.account, d.endpoint, d.id")
    List<EndpointKey> ownedFromEndpoint(String owner, String account, String from, Limit limit);

    /** The pending deliveries of an instance, from this account on. Plain SQL, as every start asks this. */
    @Query(
            value =
                    "select d.account as account, d.endpoint as endpoint from webhook_deliveries d where d.owner = :owner"
                            + " and d.account >= :from order by d.owner, d.account, d.endpoint, d.id",
            nativeQuery = true)
    List<EndpointKey> ownedFromAccount(String owner, String from, Limit limit);

    /** The ids of some of an account's attempts with this status. */
    @Query("select d.id from WebhookDelivery d where d.account = :account and d.status = :status")
    List<String> some(String account, DeliveryStatus status, Limit limit);

    /** The number of an account's attempts with this status. */
    long countByAccountAndStatus(String account, DeliveryStatus status);

    /** The number of attempts that an instance has to make. */
    long countByOwner(String owner);

    /** The existing endpoints with events of which the last attempt failed. */
    @Query("select count(distinct d.event) as events, max(d.id) as last from WebhookDelivery d"
            + " where d.account = :account and d.status = FAILED and not exists"
            + " (select s.id from WebhookDelivery s where s.account = d.account and s.event = d.event"
            + " and s.endpoint = d.endpoint and s.id > d.id)"
            + " and exists (select e.id from WebhookEndpoint e where e.account = d.account and e.id = d.endpoint)"
            + " group by d.endpoint order by d.endpoint")
    List<Failures> failing(String account);

    /** The attempts to deliver an event to endpoints of the receiving account. */
    List<WebhookDelivery> findByAccountAndEvent(String receiver, String event);

    /** The attempts to deliver several events. H2 would read all behind {@code in}. */
    @Query(
            nativeQuery = true,
            value = "select d.* from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join webhook_deliveries d on d.account = :account and d.event = r.id")
    List<WebhookDelivery> ofAll(String account, String... ids);

    /** The number of those with this status. */
    long countByAccountAndEventAndStatus(String receiver, String event, DeliveryStatus status);

    /** The last attempt at each existing endpoint, where it failed. */
    @Query("select d from WebhookDelivery d where d.account = :receiver and d.event = :event and d.status = FAILED"
            + " and not exists (select s.id from WebhookDelivery s where s.account = d.account and s.event = d.event"
            + " and s.endpoint = d.endpoint and s.id > d.id)"
            + " and exists (select w.id from WebhookEndpoint w where w.account = d.account and w.id = d.endpoint)")
    List<WebhookDelivery> failingOf(String receiver, String event);

    @Modifying
    @Query("delete from WebhookDelivery d where d.account = :account")
    void deleteByAccount(String account);
}
