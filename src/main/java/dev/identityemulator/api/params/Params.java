package dev.identityemulator.api.params;

import org.springframework.web.method.HandlerMethod;

/**
 * The parameters of one call: a record whose components have Stripe's names. A controller that takes one receives it
 * typed and checked; unknown, missing and mistyped parameters never reach it.
 */
public interface Params {

    /** The parameters of a call that has none besides {@code expand}. */
    record None() implements Params {}

    /** The parameters that a controller's method takes. */
    static Class<? extends Params> typeOf(HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            if (Params.class.isAssignableFrom(parameter.getParameterType())) {
                return parameter.getParameterType().asSubclass(Params.class);
            }
        }
        return None.class;
    }

    /**
     * Checks more than the form of single values, such as required parameters.
     *
     * @throws dev.identityemulator.api.error.ApiException if something is wrong
     */
    default void check() {}
}
