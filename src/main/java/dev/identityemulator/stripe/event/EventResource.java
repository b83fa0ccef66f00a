package dev.identityemulator.stripe.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.web.ApiVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as Stripe prints it.
 *
 * @see <a href="https://docs.stripe.com/api/events/object">Stripe: The Event object</a>
 */
public record EventResource(
        String id,
        String object,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String account,
        String apiVersion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String context,
        Instant created,
        Data data,
        boolean livemode,
        int pendingWebhooks,
        Request request,
        String type)
        implements ApiResource {

    /** The first version whose events name a connected account as their context, too. */
    private static final String CONTEXT_SINCE = "2025-04-30";

    /** The resource as it was when the event happened, and for an update the values from before. */
    public record Data(
            JsonNode object,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode previousAttributes) {

        private static Data of(Event event) {
            var previous = event.previousJson();
            return new Data(
                    ApiJson.mapper().readTree(event.objectJson()),
                    previous == null ? null : ApiJson.mapper().readTree(previous));
        }
    }

    /** The API request that caused the event; both fields are null if none did, and the key if it was not a POST. */
    public record Request(@Nullable String id, @Nullable String idempotencyKey) {}

    /** An event as the API responds with it. */
    public static EventResource of(Event event) {
        return sent(event, null, null);
    }

    /** An event as an endpoint receives it; null means the event's own value. */
    static EventResource sent(Event event, @Nullable String apiVersion, @Nullable Integer pending) {
        var version = apiVersion == null ? event.apiVersion() : apiVersion;
        var connected = AccountIds.nameOfConnected(event.account());
        return new EventResource(
                event.id(),
                "event",
                connected,
                version,
                ApiVersion.isSince(CONTEXT_SINCE, version) ? connected : null,
                event.created(),
                Data.of(event),
                false,
                pending == null ? event.pendingWebhooks() : pending,
                new Request(event.requestId(), event.idempotencyKey()),
                event.type());
    }
}
