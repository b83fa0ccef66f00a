package dev.identityemulator.stripe.account;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of accounts.
 *
 * @see <a href="https://docs.stripe.com/api/accounts/list">Stripe: List all connected accounts</a>
 */
record AccountListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
