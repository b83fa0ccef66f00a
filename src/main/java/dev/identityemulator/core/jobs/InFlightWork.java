package dev.identityemulator.core.jobs;

/** What follows from due work outside of its transaction, such as a delivery: a moved clock waits until that has ended. */
public interface InFlightWork {

    /** Returns once nothing of the account is under way. */
    void await(String account);
}
