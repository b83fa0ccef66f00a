package dev.identityemulator.api.list;

import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.resource.ApiResource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of the second API, newest first; it names the addresses of its neighbours, which have the same filters.
 *
 * @param <T> the type of the resources
 * @see <a href="https://docs.stripe.com/api-v2-overview#list-pagination">Stripe: List pagination in API v2</a>
 */
public record TokenList<T extends ApiResource>(
        List<T> data,
        @Nullable String nextPageUrl,
        @Nullable String previousPageUrl) implements ApiResource {

    /**
     * The list at this path with the items of a page.
     *
     * @param sent the parameters of the request for this page
     * @param id the id of an item, as the next request is to name it
     */
    public static <E, T extends ApiResource> TokenList<T> of(
            Page<E> page,
            String path,
            TokenListParams params,
            RequestParams sent,
            Function<E, String> id,
            Function<E, T> resource) {
        var items = page.items();
        boolean towardsNewer = params.endingBefore() != null;
        boolean older = towardsNewer || page.hasMore();
        boolean newer = towardsNewer ? page.hasMore() : params.startingAfter() != null;
        Function<PageToken, String> address = token -> path + "?" + sent.queryWith("page", token.text());
        return new TokenList<>(
                items.stream().map(resource).toList(),
                older && !items.isEmpty()
                        ? address.apply(new PageToken(false, id.apply(items.get(items.size() - 1))))
                        : null,
                newer && !items.isEmpty() ? address.apply(new PageToken(true, id.apply(items.get(0)))) : null);
    }
}
