package dev.identityemulator.api.list;

import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of every list.
 *
 * @see <a href="https://docs.stripe.com/api/pagination">Stripe: Pagination</a>
 */
public interface ListParams extends Params {

    int DEFAULT_LIMIT = 10;
    int MOST = 100;

    /** The most items of the page; 10 if absent. Values below 1 or above 100 count as 1 or 100. */
    @Nullable
    Long limit();

    /** The id of the item after which the page begins, going to older ones. */
    @Nullable
    String startingAfter();

    /** The id of the item before which the page ends: the page just newer than it. */
    @Nullable
    String endingBefore();

    /** The time of creation of the items; any time if absent. */
    @Nullable
    CreatedRange created();

    /** The most items of the page. */
    default int size() {
        var limit = limit();
        return limit == null ? DEFAULT_LIMIT : (int) Math.max(1, Math.min(MOST, limit));
    }
}
