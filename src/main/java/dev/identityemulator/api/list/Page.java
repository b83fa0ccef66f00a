package dev.identityemulator.api.list;

import java.util.List;

/**
 * What one step through a list found, newest first.
 *
 * @param hasMore whether there is more in the direction of the step
 */
public record Page<E>(List<E> items, boolean hasMore) {}
