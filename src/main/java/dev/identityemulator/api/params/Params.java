package dev.identityemulator.api.params;

/**
 * The parameters of one call: a record whose components have Stripe's names. A controller that takes one receives it
 * typed and checked; unknown, missing and mistyped parameters never reach it.
 */
public interface Params {

    /** The parameters of a call that has none besides {@code expand}. */
    record None() implements Params {}

    /**
     * Checks more than the form of single values, such as required parameters.
     *
     * @throws dev.identityemulator.api.error.ApiException if something is wrong
     */
    default void check() {}
}
