package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.api.resource.ApiJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The event of a delivery, as far as it is known: an old event is deleted before its deliveries.
 *
 * @param type its type
 * @param about the id of the object in it
 * @param connected the connected account that it belongs to, or null for the account itself
 */
record SentEvent(
        @Nullable String type,
        @Nullable String about,
        @Nullable String connected) {

    private static final SentEvent UNKNOWN = new SentEvent(null, null, null);

    /** The event in the body of a request. */
    static SentEvent in(@Nullable String body) {
        try {
            var json = ApiJson.mapper().readTree(body == null ? "{}" : body);
            boolean thin = json.has("related_object");
            return new SentEvent(
                    json.path("type").stringValue(null),
                    json.at(thin ? "/related_object/id" : "/data/object/id").stringValue(null),
                    json.path(thin ? "context" : "account").stringValue(null));
        } catch (JacksonException noJson) {
            return UNKNOWN;
        }
    }
}
