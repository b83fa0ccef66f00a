package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of forwarding requests.
 *
 * @see <a href="https://docs.stripe.com/api/forwarding/request/list">Stripe: List forwarding requests</a>
 */
public record ForwardingListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
