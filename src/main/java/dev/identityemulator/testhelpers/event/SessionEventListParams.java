package dev.identityemulator.testhelpers.event;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of the events about a session.
 *
 * @param session the session, which must be given: without one, Stripe's own list serves
 * @param type one type, by its whole name
 */
record SessionEventListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String session,
        @Nullable String startingAfter,
        @Nullable String type)
        implements ListParams {

    @Override
    public void check() {
        if (session == null) {
            throw ParamErrors.missing("session");
        }
    }
}
