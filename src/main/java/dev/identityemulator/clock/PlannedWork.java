package dev.identityemulator.clock;

import java.time.Instant;

/**
 * Something that is to happen in an account.
 *
 * @param kind what is to be done
 * @param subject the id of what it is done to
 * @param due when, by the account's clock
 */
public record PlannedWork(String kind, String subject, Instant due) {

    static PlannedWork of(DueItem item) {
        return new PlannedWork(item.kind(), item.subject(), Instant.ofEpochMilli(item.dueMillis()));
    }
}
