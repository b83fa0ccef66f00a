package dev.identityemulator.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.account.AccountIds;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as Stripe prints it.
 *
 * @see <a href="https://docs.stripe.com/api/events/object">Stripe: The Event object</a>
 */
record EventResource(
        String id,
        String object,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String account,
        String apiVersion,
        Instant created,
        Data data,
        boolean livemode,
        int pendingWebhooks,
        Request request,
        String type)
        implements ApiResource {

    /** The resource as it was when the event happened. */
    record Data(JsonNode object) {}

    /** The API request that caused the event; both are null where none did. */
    record Request(@Nullable String id, @Nullable String idempotencyKey) {}

    static EventResource of(Event event) {
        return new EventResource(
                event.id(),
                "event",
                AccountIds.nameOfConnected(event.account()),
                event.apiVersion(),
                event.created(),
                new Data(ApiJson.mapper().readTree(event.objectJson())),
                false,
                event.pendingWebhooks(),
                new Request(event.requestId(), event.idempotencyKey()),
                event.type());
    }
}
