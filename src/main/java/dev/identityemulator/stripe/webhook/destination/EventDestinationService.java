package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.thin.ThinEvent;
import dev.identityemulator.stripe.webhook.delivery.DeliveredEvent;
import dev.identityemulator.stripe.webhook.delivery.DeliveryCause;
import dev.identityemulator.stripe.webhook.delivery.DeliveryScheduler;
import dev.identityemulator.stripe.webhook.endpoint.DestinationDetails;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointUpdateParams;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, shows, changes, deletes and pings event destinations; each is an endpoint with a name, so that all deliveries go one way.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/event_destinations">Stripe: Event Destinations</a>
 */
@Service
public class EventDestinationService {

    static final String NOUN = "event destination";

    private final WebhookEndpointService endpoints;
    private final Pings pings;
    private final DeliveryScheduler deliveries;
    private final AccountClock clock;
    private final EntityManager entities;

    EventDestinationService(
            WebhookEndpointService endpoints,
            Pings pings,
            DeliveryScheduler deliveries,
            AccountClock clock,
            EntityManager entities) {
        this.endpoints = endpoints;
        this.pings = pings;
        this.deliveries = deliveries;
        this.clock = clock;
        this.entities = entities;
    }

    /**
     * Creates a destination.
     *
     * @throws ApiException if the account has as many as it may have
     */
    @Transactional
    public WebhookEndpoint create(Caller caller, EventDestinationCreateParams params) {
        return endpoints.create(caller, params.shared(), params.details(clock.now(caller.account())));
    }

    /**
     * The destination with this id.
     *
     * @throws ApiException if there is none
     */
    @Transactional
    public WebhookEndpoint retrieve(Caller caller, String id) {
        return endpoints
                .find(caller, id)
                .filter(endpoint -> endpoint.destination().isPresent())
                .orElseThrow(() -> noSuch(id));
    }

    /**
     * Changes what the parameters name.
     *
     * @throws ApiException if there is no such destination, or it cannot receive a type
     */
    @Transactional
    public WebhookEndpoint update(Caller caller, String id, EventDestinationUpdateParams params) {
        var destination = lock(caller, id);
        var details = details(destination);
        var given = params.name().given();
        var name = given == null ? details.name() : given;
        destination.update(params.shared(destination), details.renamed(name, clock.now(caller.account())));
        return destination;
    }

    /**
     * Begins or ends deliveries to it.
     *
     * @throws ApiException if there is no such destination
     */
    @Transactional
    public WebhookEndpoint enable(Caller caller, String id, boolean enabled) {
        var destination = lock(caller, id);
        if (destination.isEnabled() != enabled) {
            var details = details(destination);
            destination.update(
                    new WebhookEndpointUpdateParams(new FieldUpdate.Keep<>(), !enabled, null, null, null),
                    details.renamed(details.name(), clock.now(caller.account())));
        }
        return destination;
    }

    /**
     * Deletes a destination.
     *
     * @throws ApiException if there is no such destination
     */
    @Transactional
    public void delete(Caller caller, String id) {
        endpoints.delete(caller, lock(caller, id).id());
    }

    /**
     * Sends a destination an event that says nothing else.
     *
     * @throws ApiException if there is no such destination, or it is disabled
     */
    @Transactional
    public ThinEvent ping(Caller caller, String id) {
        var destination = lock(caller, id);
        if (!destination.isEnabled()) {
            throw ApiErrors.wrongState("This event destination is disabled, so no ping can reach it. Enable it first.");
        }
        var ping = pings.save(new Ping(caller.account(), clock.next(caller.account()), id));
        deliveries.add(destination, new DeliveredEvent(caller.account(), ping.id(), true), DeliveryCause.FIRST);
        return ping.event();
    }

    /** One page of the account's destinations. */
    @Transactional
    public Page<WebhookEndpoint> list(Caller caller, EventDestinationListParams params) {
        return KeysetQuery.over(
                        entities,
                        WebhookEndpoint.class,
                        DestinationDetails.PREFIX,
                        WebhookEndpoint::id,
                        caller.account())
                .withPrefix(DestinationDetails.PREFIX)
                .page(params);
    }

    private WebhookEndpoint lock(Caller caller, String id) {
        return endpoints
                .findToChange(caller, id)
                .filter(endpoint -> endpoint.destination().isPresent())
                .orElseThrow(() -> noSuch(id));
    }

    private static DestinationDetails details(WebhookEndpoint destination) {
        return destination.destination().orElseThrow();
    }

    private static ApiException noSuch(String id) {
        return ApiErrors.noSuch(NOUN, id, "id");
    }
}
