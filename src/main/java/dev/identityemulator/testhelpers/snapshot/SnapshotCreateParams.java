package dev.identityemulator.testhelpers.snapshot;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a snapshot.
 *
 * @param description any text, such as why it was taken
 * @param name a name for people
 */
record SnapshotCreateParams(
        @Nullable String description, @Nullable String name) implements Params {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 5000;

    @Override
    public void check() {
        if (name != null && name.length() > LONGEST_NAME) {
            throw ParamErrors.tooLong("name", name, LONGEST_NAME);
        }
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            throw ParamErrors.tooLong("description", description, LONGEST_DESCRIPTION);
        }
    }
}
