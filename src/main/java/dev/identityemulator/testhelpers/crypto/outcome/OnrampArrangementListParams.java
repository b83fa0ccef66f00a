package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of arrangements. */
record OnrampArrangementListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
