package dev.identityemulator.core.jobs;

/** Work that follows a task outside its transaction, such as a delivery; an advance of the clock waits for it. */
public interface InFlightWork {

    /** Returns when no such work of the account is in progress. */
    void await(String account);

    /** Returns when no such work of one scope of the account, such as a session, is in progress. */
    void await(String account, String scope);
}
