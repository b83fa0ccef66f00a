package dev.identityemulator.api.params;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The change that an update makes to a value that can be unset: an absent parameter keeps it, an empty one unsets it.
 *
 * @param <T> the type of the value
 */
public sealed interface FieldUpdate<T> {

    /** The parameter is absent: the value stays. */
    record Keep<T>() implements FieldUpdate<T> {}

    /** The parameter is an empty string: the value is unset. */
    record Clear<T>() implements FieldUpdate<T> {}

    /** The parameter has a value. */
    record Set<T>(T value) implements FieldUpdate<T> {}

    /** The value after this change. */
    default @Nullable T applyTo(@Nullable T current) {
        return applyTo(current, given -> given);
    }

    /** The value after this change, where a given value is combined with the current one. */
    default @Nullable T applyTo(@Nullable T current, UnaryOperator<T> combined) {
        if (this instanceof Set<T> set) {
            return combined.apply(set.value());
        }
        return this instanceof Clear<T> ? null : current;
    }

    /** The value that this change gives, or null where it gives none. */
    default @Nullable T given() {
        return this instanceof Set<T> set ? set.value() : null;
    }
}
