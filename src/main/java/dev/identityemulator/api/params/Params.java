package dev.identityemulator.api.params;

/**
 * The parameters of one call: a record whose components are named as Stripe names them. A controller that takes one
 * receives it read, typed and checked; unknown, missing and mistyped parameters never reach it.
 */
public interface Params {

    /** The parameters of a call that has none besides {@code expand}. */
    record None() implements Params {}

    /** Checks what concerns more than one value's form, such as required parameters; throws the error. */
    default void check() {}
}
