package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of unsupported calls; {@code created} is when each was first made. */
record UnsupportedCallListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
