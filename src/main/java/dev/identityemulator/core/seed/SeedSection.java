package dev.identityemulator.core.seed;

import dev.identityemulator.api.params.Params;

/**
 * A part of a seeded account. Each feature contributes its own as a lazy bean; {@code @Order} says which one is first.
 *
 * @param <S> the record of the fields that only a seed has
 * @param <P> the parameters of the call that makes such a thing, whose fields stand beside them
 */
public interface SeedSection<S, P extends Params> {

    /** The name of the section; a dot parts it from the name of a group of sections, as in {@code climate.products}. */
    String name();

    /** Whether it is a list of things, and not a single one. */
    default boolean isList() {
        return true;
    }

    Class<S> fields();

    Class<P> params();

    /** Notes the mistakes of an entry that can be seen before anything is applied. */
    default void check(SeedEntry<S, P> entry) {}

    /**
     * Gives an account this entry, in the transaction that gives it all of them.
     *
     * @throws dev.identityemulator.api.error.ApiException if it contradicts something else
     */
    void apply(SeededAccount account, SeedEntry<S, P> entry);
}
