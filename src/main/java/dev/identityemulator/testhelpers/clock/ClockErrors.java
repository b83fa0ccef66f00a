package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.error.Truncated;

/** The errors of a move of the clock. */
final class ClockErrors {

    private ClockErrors() {}

    static ApiException nothingGiven() {
        return ParamErrors.missing("seconds", "duration, such as 4d, or to, a unix time or next_due, will do as well.");
    }

    static ApiException invalidDuration(String param, String value) {
        var message = "Invalid duration: " + Truncated.of(value)
                + "; it must be a whole number with a unit: s, m, h or d, such as 4d";
        return ApiException.status(400, message).param(param).beforeWork().build();
    }

    static ApiException nothingDue(String param) {
        return ApiException.status(400, "Nothing is due later, so the clock has nowhere to move to.")
                .param(param)
                .build();
    }
}
