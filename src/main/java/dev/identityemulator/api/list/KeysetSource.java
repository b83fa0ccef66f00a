package dev.identityemulator.api.list;

import java.util.List;
import java.util.Map;

/** Reads the entities {@code e} of a range for a {@link KeysetQuery}. */
@FunctionalInterface
public interface KeysetSource<E> {

    /**
     * The first entities of a range.
     *
     * @param range {@code where} and {@code order by}, with named parameters
     * @param values the values of the parameters
     */
    List<E> read(String range, Map<String, Object> values, int most);
}
