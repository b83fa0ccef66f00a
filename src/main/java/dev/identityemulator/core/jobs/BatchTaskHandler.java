package dev.identityemulator.core.jobs;

import java.util.List;

/** Handles one kind of due task, several of an account at once where they fall due together. */
public interface BatchTaskHandler extends DueTaskHandler {

    /** Does the work for these subjects, in their order and in the transaction that removes the tasks. */
    void perform(String account, List<String> subjects);

    @Override
    default void perform(String account, String subject) {
        perform(account, List.of(subject));
    }
}
