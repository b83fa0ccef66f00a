package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/** Which arrangements to list. */
record ArrangementListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
