package dev.identityemulator.testhelpers.snapshot;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;

/** The errors of snapshots. */
final class SnapshotErrors {

    private SnapshotErrors() {}

    static ApiException tooMany(int most) {
        return ApiErrors.wrongState(
                "You have reached the maximum of " + most + " snapshots of an account; delete some of them.");
    }

    static ApiException tooLarge(long rows, long most) {
        return ApiErrors.wrongState("The account has " + rows + " rows in the database, and a snapshot can have " + most
                + ". Delete the account's data, or use several accounts.");
    }
}
