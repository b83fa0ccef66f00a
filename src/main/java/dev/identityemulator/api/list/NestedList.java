package dev.identityemulator.api.list;

import java.util.List;

/**
 * A whole list inside a resource.
 *
 * @param url the path where the list can be read alone
 */
public record NestedList<T>(String object, List<T> data, boolean hasMore, long totalCount, String url) {

    /** The list of these items. */
    public static <T> NestedList<T> of(String url, List<T> items) {
        return new NestedList<>("list", items, false, items.size(), url);
    }
}
