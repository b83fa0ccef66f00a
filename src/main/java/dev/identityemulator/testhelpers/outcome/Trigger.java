package dev.identityemulator.testhelpers.outcome;

/** The time at which an arranged outcome is played. */
public enum Trigger {
    /** As soon as the session exists. */
    CREATE,
    /** When the user opens the hosted page or the modal. */
    OPEN
}
