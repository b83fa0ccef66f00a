package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ParamErrors;
import org.jspecify.annotations.Nullable;

/** A whole number within bounds. */
public final class RangeParam {

    private RangeParam() {}

    /**
     * Checks a number, if one was sent.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is below the least or above the most
     */
    public static void check(String param, @Nullable Long value, long least, long most) {
        if (value != null && value < least) {
            throw ParamErrors.tooSmall(param, value, least);
        }
        if (value != null && value > most) {
            throw ParamErrors.tooLarge(param, value, most);
        }
    }
}
