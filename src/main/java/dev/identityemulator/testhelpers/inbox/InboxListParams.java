package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of an inbox's messages.
 *
 * @param session a session that the body tells of
 */
record InboxListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String session,
        @Nullable String startingAfter)
        implements ListParams {}
