package dev.identityemulator.api.list;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of the second API, where a token tells the place of a page.
 *
 * @see <a href="https://docs.stripe.com/api-v2-overview#list-pagination">Stripe: List pagination in API v2</a>
 */
public interface TokenListParams extends ListParams {

    /** The token of the page; the first page if absent. */
    @Nullable
    String page();

    @Override
    default @Nullable String startingAfter() {
        var token = PageToken.of(page());
        return token == null || token.newer() ? null : token.id();
    }

    @Override
    default @Nullable String endingBefore() {
        var token = PageToken.of(page());
        return token == null || !token.newer() ? null : token.id();
    }

    @Override
    default void check() {
        PageToken.of(page());
    }
}
