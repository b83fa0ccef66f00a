package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of products or suppliers.
 *
 * @see <a href="https://docs.stripe.com/api/climate/product/list">Stripe: List products</a>
 */
public record CatalogueListParams(
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter) implements ListParams {

    /** Stripe has no such filter here. */
    @Override
    public @Nullable CreatedRange created() {
        return null;
    }
}
