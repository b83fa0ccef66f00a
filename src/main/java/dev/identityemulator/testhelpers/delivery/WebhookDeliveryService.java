package dev.identityemulator.testhelpers.delivery;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.FewRows;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.event.EventPayloads;
import dev.identityemulator.stripe.event.thin.ThinEventId;
import dev.identityemulator.stripe.webhook.delivery.DeliveryBodies;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import dev.identityemulator.stripe.webhook.delivery.HttpExchangeRecord;
import dev.identityemulator.stripe.webhook.delivery.WebhookDeliveries;
import dev.identityemulator.stripe.webhook.delivery.WebhookDelivery;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Shows attempts to deliver. */
@Service
public class WebhookDeliveryService {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final WebhookDeliveries deliveries;
    private final EventPayloads payloads;
    private final DeliveryBodies bodies;
    private final EntityManager entities;

    WebhookDeliveryService(
            WebhookDeliveries deliveries, EventPayloads payloads, DeliveryBodies bodies, EntityManager entities) {
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.bodies = bodies;
        this.entities = entities;
    }

    /**
     * The attempt with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is none
     */
    @Transactional(readOnly = true)
    public WebhookDeliveryResource retrieve(Caller caller, String id) {
        return find(caller, id).map(this::resource).orElseThrow(() -> ApiErrors.noSuch(WebhookDelivery.NOUN, id, "id"));
    }

    /** A page of the account's attempts. */
    @Transactional(readOnly = true)
    public Page<WebhookDeliveryResource> list(Caller caller, WebhookDeliveryListParams params) {
        Cursors.check(params, WebhookDelivery.NOUN, id -> find(caller, id).isPresent());
        var page = params.session() == null ? page(caller, params) : pageAbout(caller, params.session(), params);
        return new Page<>(page.items().stream().map(this::resource).toList(), page.hasMore());
    }

    private Page<WebhookDelivery> page(Caller caller, WebhookDeliveryListParams params) {
        return KeysetQuery.over(
                        entities, WebhookDelivery.class, WebhookDelivery.PREFIX, WebhookDelivery::id, caller.account())
                .where("event", ThinEventId.rowOf(params.event()))
                .where("endpoint", params.webhookEndpoint())
                .whereSecond("status", params.status(), List.of(DeliveryStatus.values()))
                .page(params);
    }

    private Page<WebhookDelivery> pageAbout(Caller caller, String session, WebhookDeliveryListParams params) {
        var account = caller.account();
        var ids = payloads.idsAbout(account, session).stream()
                .flatMap(event -> deliveries.findByAccountAndEvent(account, event).stream())
                .map(WebhookDelivery::id)
                .toList();
        return FewRows.of(
                        ids,
                        created -> ResourceIds.lowest(WebhookDelivery.PREFIX, account, created),
                        id -> find(caller, id))
                .where(delivery -> delivery.event().id(), ThinEventId.rowOf(params.event()))
                .where(WebhookDelivery::endpoint, params.webhookEndpoint())
                .where(WebhookDelivery::status, params.status())
                .page(params);
    }

    private Optional<WebhookDelivery> find(Caller caller, String id) {
        return deliveries.findById(new ResourceKey(caller.account(), id));
    }

    private WebhookDeliveryResource resource(WebhookDelivery delivery) {
        var exchange = delivery.exchange();
        return new WebhookDeliveryResource(
                delivery.id(),
                "test_helpers.webhook_delivery",
                delivery.attempt(),
                delivery.cause(),
                delivery.created(),
                exchange == null ? null : exchange.durationMs(),
                delivery.error(),
                delivery.event().shownId(),
                delivery.nextAttemptAt(),
                exchange == null ? null : request(delivery, exchange),
                exchange == null ? null : response(exchange),
                delivery.status(),
                delivery.url(),
                delivery.endpoint());
    }

    /** The body is not stored, but rendered again as it was. */
    private WebhookDeliveryResource.Request request(WebhookDelivery delivery, HttpExchangeRecord exchange) {
        var body = bodies.body(delivery.event(), delivery.apiVersion(), exchange.pendingWebhooks());
        return new WebhookDeliveryResource.Request(headers(exchange.requestHeaders()), body.orElse(null));
    }

    private static WebhookDeliveryResource.@Nullable Response response(HttpExchangeRecord exchange) {
        var status = exchange.responseStatus();
        var body = exchange.responseBody();
        return status == null
                ? null
                : new WebhookDeliveryResource.Response(
                        status, headers(exchange.responseHeaders()), body == null ? "" : body);
    }

    private static Map<String, String> headers(@Nullable String json) {
        return json == null ? Map.of() : StoredJson.read(json, HEADERS);
    }
}
