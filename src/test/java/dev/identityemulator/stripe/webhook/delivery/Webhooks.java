package dev.identityemulator.stripe.webhook.delivery;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.stripe.service.WebhookEndpointService;
import dev.identityemulator.support.Emulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Calls about webhooks that many tests make. */
public final class Webhooks {

    static final String PATH = "/v1/webhook_endpoints";
    static final String DELIVERIES = "/v1/test_helpers/webhook_deliveries";
    static final String SETTLE = "/v1/test_helpers/settle";

    private final Emulator emulator;

    public Webhooks(Emulator emulator) {
        this.emulator = emulator;
    }

    /** What the official client can do with endpoints. */
    public WebhookEndpointService api() {
        return emulator.stripe().v1().webhookEndpoints();
    }

    /** An endpoint for all events but those that must be named. */
    public WebhookEndpoint create(String url) throws StripeException {
        return create(url, params -> params.addEnabledEvent(EnabledEvent.ALL));
    }

    /** An endpoint with whatever else is set. */
    public WebhookEndpoint create(String url, Consumer<WebhookEndpointCreateParams.Builder> more)
            throws StripeException {
        return api().create(params(url, more));
    }

    /** An endpoint of a connected account. */
    WebhookEndpoint createFor(RequestOptions connected, String url) throws StripeException {
        return api().create(params(url, params -> params.addEnabledEvent(EnabledEvent.ALL)), connected);
    }

    private static WebhookEndpointCreateParams params(String url, Consumer<WebhookEndpointCreateParams.Builder> more) {
        var params = WebhookEndpointCreateParams.builder().setUrl(url);
        more.accept(params);
        return params.build();
    }

    /** The attempts that a filter leaves, oldest first. */
    public List<JsonNode> deliveries(String... filters) {
        var attempts = new ArrayList<JsonNode>();
        var query = "?limit=100&" + String.join("&", filters);
        emulator.raw().get(DELIVERIES + query).requireOk().json().get("data").forEach(each -> attempts.add(0, each));
        return attempts;
    }

    /** How the account stands once it has come to rest. */
    public JsonNode settle() {
        return settle("");
    }

    public JsonNode settle(String form) {
        return emulator.raw().post(SETTLE, form).requireOk().json();
    }

    /** A session, whose event is sent to the endpoints. */
    VerificationSession newSession() throws StripeException {
        return emulator.newSession();
    }

    /** The newest event. */
    public Event lastEvent() throws StripeException {
        return emulator.events()
                .list(EventListParams.builder().setLimit(1L).build())
                .getData()
                .get(0);
    }

    /** The ids of all events, oldest first. */
    public List<String> events() throws StripeException {
        var ids = new ArrayList<String>();
        var all = emulator.events()
                .list(EventListParams.builder().setLimit(100L).build())
                .autoPagingIterable();
        StreamSupport.stream(all.spliterator(), false).map(Event::getId).forEach(id -> ids.add(0, id));
        return ids;
    }

    /** The events that Stripe says were received by all of their endpoints, or were not. */
    public List<String> events(boolean delivered) throws StripeException {
        var params = EventListParams.builder().setDeliverySuccess(delivered).build();
        return emulator.events().list(params).getData().stream()
                .map(Event::getId)
                .toList();
    }

    /** The session that an event tells of, as the official client reads it. */
    static VerificationSession sessionIn(Event event) {
        return (VerificationSession)
                event.getDataObjectDeserializer().getObject().orElseThrow();
    }
}
