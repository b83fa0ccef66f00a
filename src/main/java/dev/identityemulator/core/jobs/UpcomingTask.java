package dev.identityemulator.core.jobs;

import java.time.Instant;

/**
 * A task that is to run in an account.
 *
 * @param kind the kind of task
 * @param subject the id of the resource that it concerns
 * @param due the time at which it is due, by the account's clock
 */
public record UpcomingTask(String kind, String subject, Instant due) {

    static UpcomingTask of(DueTask task) {
        return new UpcomingTask(task.kind(), task.subject(), Instant.ofEpochMilli(task.dueMillis()));
    }
}
