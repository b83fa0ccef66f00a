package dev.identityemulator.api.list;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ParamErrors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rejects unknown cursors, and two cursors at once. */
public final class Cursors {

    private Cursors() {}

    /**
     * Checks both cursors; Stripe reports their errors before all others.
     *
     * @throws dev.identityemulator.api.error.ApiException if {@code exists} does not know a cursor, or both are given
     */
    public static void check(ListParams params, String what, Predicate<String> exists) {
        require("starting_after", params.startingAfter(), what, exists);
        require("ending_before", params.endingBefore(), what, exists);
        if (params.startingAfter() != null && params.endingBefore() != null) {
            throw ParamErrors.bothCursors();
        }
    }

    private static void require(String param, @Nullable String id, String what, Predicate<String> exists) {
        if (id != null && !exists.test(id)) {
            throw ApiErrors.noSuchParam(what, id, param);
        }
    }
}
