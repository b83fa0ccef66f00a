package dev.identityemulator.core.jobs;

/** Handles one kind of due task. */
public interface DueTaskHandler {

    /** The kind of task, as it is added to the {@link DueTaskQueue}. */
    String kind();

    /** Does the work, in the transaction that removes the task: it is done once, or rolled back and retried later. */
    void perform(String account, String subject);
}
