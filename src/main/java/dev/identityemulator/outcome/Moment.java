package dev.identityemulator.outcome;

/** When an arranged outcome is played. */
enum Moment {
    /** As soon as the session exists. */
    CREATE,
    /** When the user opens the hosted page or the modal. */
    OPEN
}
