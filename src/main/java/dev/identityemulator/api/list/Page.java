package dev.identityemulator.api.list;

import java.util.List;

/**
 * One page of a list, newest first.
 *
 * @param hasMore whether there are more items in the direction of paging
 */
public record Page<E>(List<E> items, boolean hasMore) {}
