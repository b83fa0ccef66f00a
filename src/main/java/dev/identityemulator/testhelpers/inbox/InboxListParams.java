package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of an inbox's messages. */
record InboxListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
