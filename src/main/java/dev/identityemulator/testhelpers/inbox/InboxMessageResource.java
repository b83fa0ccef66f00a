package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;
import java.util.Map;

/**
 * A request that an inbox received.
 *
 * @param status the HTTP status of the response
 */
record InboxMessageResource(
        String id,
        String object,
        String body,
        Instant created,
        Map<String, String> headers,
        String inbox,
        String method,
        int status)
        implements ApiResource {

    static InboxMessageResource of(InboxMessage message) {
        return new InboxMessageResource(
                message.id(),
                "test_helpers.inbox_message",
                message.body(),
                message.created(),
                message.headers(),
                message.inbox(),
                message.method(),
                message.status());
    }
}
