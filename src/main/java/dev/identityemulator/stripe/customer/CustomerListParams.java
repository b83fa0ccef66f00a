package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of customers.
 *
 * @param email exactly this address; an empty one is no filter
 * @see <a href="https://docs.stripe.com/api/customers/list">Stripe: List all customers</a>
 */
public record CustomerListParams(
        @Nullable CreatedRange created,
        @Personal FieldUpdate<String> email,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
