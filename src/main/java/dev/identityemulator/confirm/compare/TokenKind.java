package dev.identityemulator.confirm.compare;

/** What differs by nature inside of a text. */
enum TokenKind {
    /** An id of a resource, or a secret: the same one corresponds to the same one of the other server, everywhere. */
    ID,
    /** A point in time, which is compared with those at which the servers responded. */
    TIME,
    /** The address of the server, or of another of Stripe's hosts. */
    HOST,
    /** The key of the run as errors show it. */
    KEY
}
