package dev.identityemulator.testhelpers.snapshot;

import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as the API shows it.
 *
 * @param created when it was taken, in real time
 * @param rows how many rows of the database it has
 */
public record SnapshotResource(
        String id,
        String object,
        Instant created,
        @Nullable String description,
        @Nullable String name,
        long rows) implements ApiResource {

    static final String OBJECT = "test_helpers.snapshot";

    static SnapshotResource of(Snapshot snapshot) {
        return new SnapshotResource(
                snapshot.id(), OBJECT, snapshot.created(), snapshot.description(), snapshot.name(), snapshot.rows());
    }

    /** The response to the deletion of a snapshot. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}
}
