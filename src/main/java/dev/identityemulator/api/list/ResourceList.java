package dev.identityemulator.api.list;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expandable;
import java.util.List;
import java.util.function.Function;

/**
 * A page of resources, newest first.
 *
 * @param url the path of the list, without its query
 * @param <T> the type of the resources
 * @see <a href="https://docs.stripe.com/api/pagination">Stripe: Pagination</a>
 */
public record ResourceList<T extends ApiResource>(
        String object, @Expandable(Expandable.Kind.INCLUDED) List<T> data, boolean hasMore, String url)
        implements ApiResource {

    /** The list at this path with the items of a page. */
    public static <E, T extends ApiResource> ResourceList<T> of(Page<E> page, String url, Function<E, T> resource) {
        return new ResourceList<>("list", page.items().stream().map(resource).toList(), page.hasMore(), url);
    }
}
