package dev.identityemulator.testhelpers.webhookcheck;

/** How a check ended. */
public enum Verdict {
    PASSED,
    FAILED,
    /** Stripe would not complain, but somebody should look at it. */
    WARNING,
    NOT_RUN
}
