package dev.identityemulator.api.list;

import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that every list takes.
 *
 * @see <a href="https://docs.stripe.com/api/pagination">Stripe: Pagination</a>
 */
public interface ListParams extends Params {

    int DEFAULT_LIMIT = 10;
    int MOST = 100;

    /** How many items the response has at the most; absent, 10. What is below 1 or above 100 counts as these. */
    @Nullable
    Long limit();

    /** The id of the item after which the page begins, going to older ones. */
    @Nullable
    String startingAfter();

    /** The id of the item before which the page ends: the page just newer than it. */
    @Nullable
    String endingBefore();

    /** When the items were created; absent, whenever. */
    @Nullable
    CreatedRange created();

    /** How many items the page has at the most. */
    default int size() {
        var limit = limit();
        return limit == null ? DEFAULT_LIMIT : (int) Math.max(1, Math.min(MOST, limit));
    }
}
