package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of what was sent; {@code forwardingRequest} leaves what one request has sent. */
record OutboundListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable String forwardingRequest,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
