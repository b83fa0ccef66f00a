package dev.identityemulator.core.jobs;

/** One kind of thing that happens by itself when its time has come. */
public interface DueTaskHandler {

    /** The name under which such work is put on the {@link DueTaskQueue}. */
    String kind();

    /** Does it, in the transaction that takes it off the agenda: it happens once, or not at all and later again. */
    void perform(String account, String subject);
}
