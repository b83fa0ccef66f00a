package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.stripe.webhook.endpoint.EndpointId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All attempts to deliver, of all accounts. */
public interface WebhookDeliveries extends Repository<WebhookDelivery, ResourceKey> {

    /** Makes of an id what sorts behind it and before any other: H2 reads all rows on a bound that is left out. */
    String BEFORE_ANY_OTHER = " ";

    /** An endpoint of an account. */
    interface EndpointKey {

        String getAccount();

        String getEndpoint();
    }

    /** What an endpoint has not received: of how many events, and the last attempt that failed. */
    interface Failures {

        long getEvents();

        String getLast();
    }

    /** How many attempts there are to deliver an event to an endpoint. */
    interface Tally {

        int getMade();

        int getAutomatic();

        int getSucceeded();
    }

    WebhookDelivery save(WebhookDelivery delivery);

    Optional<WebhookDelivery> findById(ResourceKey key);

    /** What an instance is still to deliver to an endpoint, oldest first. */
    @Query(
            "select d.id from WebhookDelivery d where d.owner = :owner and d.account = :account and d.endpoint = :endpoint"
                    + " and d.notBeforeMillis <= :now order by d.owner, d.account, d.endpoint, d.id")
    List<String> owned(String owner, String account, String endpoint, long now, Limit limit);

    /** An endpoint that an instance is still to deliver something to. */
    default Optional<EndpointId> firstEndpointOf(String owner) {
        return firstOf(ownedFromAccount(owner, "", Limit.of(1)));
    }

    /** The next one, found without a look at all that is to be delivered to this one. */
    default Optional<EndpointId> endpointAfter(EndpointId endpoint, String owner) {
        var found = ownedFromEndpoint(owner, endpoint.account(), endpoint.id() + BEFORE_ANY_OTHER, Limit.of(1));
        return firstOf(
                found.isEmpty() ? ownedFromAccount(owner, endpoint.account() + BEFORE_ANY_OTHER, Limit.of(1)) : found);
    }

    private static Optional<EndpointId> firstOf(List<EndpointKey> keys) {
        return keys.stream().findFirst().map(key -> new EndpointId(key.getAccount(), key.getEndpoint()));
    }

    /** What an instance is still to deliver to the endpoints of an account, from this one on. */
    @Query("select d.account as account, d.endpoint as endpoint from WebhookDelivery d where d.owner = :owner"
            + " and d.account = :account and d.endpoint >= :from order by d.owner, d.account, d.endpoint, d.id")
    List<EndpointKey> ownedFromEndpoint(String owner, String account, String from, Limit limit);

    /** What an instance is still to deliver to the endpoints of accounts, from this one on. */
    @Query("select d.account as account, d.endpoint as endpoint from WebhookDelivery d where d.owner = :owner"
            + " and d.account >= :from order by d.owner, d.account, d.endpoint, d.id")
    List<EndpointKey> ownedFromAccount(String owner, String from, Limit limit);

    /** Some of an account's attempts that have this status. */
    @Query("select d.id from WebhookDelivery d where d.account = :account and d.status = :status")
    List<String> some(String account, DeliveryStatus status, Limit limit);

    /** How many of an account's attempts have this status. */
    long countByAccountAndStatus(String account, DeliveryStatus status);

    /** How many attempts an instance is still to make. */
    long countByOwner(String owner);

    /** The endpoints that are still there, with attempts that failed and were not followed by one that did not. */
    @Query("select count(distinct d.event) as events, max(d.id) as last from WebhookDelivery d"
            + " where d.account = :account and d.status = FAILED and not exists"
            + " (select s.id from WebhookDelivery s where s.account = d.account and s.event = d.event"
            + " and s.endpoint = d.endpoint and s.status = SUCCEEDED)"
            + " and exists (select e.id from WebhookEndpoint e where e.account = d.account and e.id = d.endpoint)"
            + " group by d.endpoint order by d.endpoint")
    List<Failures> failing(String account);

    /** How many attempts were made to deliver an event to an endpoint, or are to be. */
    @Query("select count(d) as made, count(case when d.cause <> MANUAL then 1 end) as automatic,"
            + " count(case when d.status = SUCCEEDED then 1 end) as succeeded from WebhookDelivery d"
            + " where d.account = :account and d.event = :event and d.endpoint = :endpoint")
    Tally tally(String account, String event, String endpoint);

    /** The attempts to deliver what tells of a session of an account to the endpoints of the receiving one. */
    @Query("select d from Event e join WebhookDelivery d on d.account = :receiver and d.event = e.id"
            + " where e.account = :account and e.objectId = :session")
    List<WebhookDelivery> about(String receiver, String account, String session);

    /** Makes one instance do what another was to do. */
    @Modifying
    @Query("update WebhookDelivery d set d.owner = :heir where d.owner = :owner")
    int inherit(String owner, String heir);

    /** Makes one instance do what any other was to do; those that are done have no owner, and are not looked at. */
    @Modifying
    @Query("update WebhookDelivery d set d.owner = :heir where d.owner > ''")
    int inheritAll(String heir);

    @Modifying
    @Query("delete from WebhookDelivery d where d.account = :account")
    void deleteByAccount(String account);
}
