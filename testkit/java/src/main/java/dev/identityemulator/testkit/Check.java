package dev.identityemulator.testkit;

/** What a test fails for, besides its own assertions. */
public enum Check {
    /** A webhook that no receiver took. */
    WEBHOOKS,
    /** A call that Stripe has and the emulator does not. */
    UNSUPPORTED,
    /** A request that was rejected. */
    ERRORS
}
