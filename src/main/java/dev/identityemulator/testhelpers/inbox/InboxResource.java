package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.resource.ApiResource;
import org.jspecify.annotations.Nullable;

/**
 * The response of an inbox.
 *
 * @param remaining the number of further requests with this response; null means all
 */
record InboxResource(
        String object, long delayMs, String name, @Nullable Long remaining, int status, long times)
        implements ApiResource {

    static InboxResource of(Inbox inbox) {
        return new InboxResource(
                "test_helpers.inbox", inbox.delayMs(), inbox.name(), inbox.remaining(), inbox.status(), inbox.times());
    }
}
