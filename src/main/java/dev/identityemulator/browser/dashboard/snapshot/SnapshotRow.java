package dev.identityemulator.browser.dashboard.snapshot;

import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.testhelpers.snapshot.SnapshotResource;
import org.jspecify.annotations.Nullable;

/** A snapshot in the list. */
record SnapshotRow(
        String id, @Nullable String label, @Nullable String description, long size, Timestamp created) {

    static SnapshotRow of(SnapshotResource snapshot) {
        return new SnapshotRow(
                snapshot.id(),
                snapshot.name(),
                snapshot.description(),
                snapshot.rows(),
                Timestamp.of(snapshot.created()));
    }
}
