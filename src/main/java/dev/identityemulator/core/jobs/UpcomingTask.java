package dev.identityemulator.core.jobs;

import java.time.Instant;

/**
 * Something that is to happen in an account.
 *
 * @param kind what is to be done
 * @param subject the id of what it is done to
 * @param due when, by the account's clock
 */
public record UpcomingTask(String kind, String subject, Instant due) {

    static UpcomingTask of(DueTask item) {
        return new UpcomingTask(item.kind(), item.subject(), Instant.ofEpochMilli(item.dueMillis()));
    }
}
