package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorCode;

/** What is wrong with {@code expand[]}, in Stripe's sentences. */
final class ExpandErrors {

    private ExpandErrors() {}

    static ApiException notExpandable(String path) {
        return withoutParam("This property cannot be expanded (" + path + ").");
    }

    static ApiException notExpandableOnList(String path) {
        return withoutParam("This property cannot be expanded (" + path + "). You may want to try expanding 'data."
                + path + "' instead.");
    }

    static ApiException notIncludable(String path) {
        return withoutParam("This property cannot be included (" + path + ")");
    }

    static ApiException expandsTooDeep(String path, int most) {
        var message = "You cannot expand more than " + most + " levels of a property. Property: " + path;
        return ApiException.status(400, message)
                .code(ErrorCode.PROPERTY_EXPANSION_MAX_DEPTH)
                .beforeWork()
                .build();
    }

    private static ApiException withoutParam(String message) {
        return ApiException.status(400, message).beforeWork().build();
    }
}
