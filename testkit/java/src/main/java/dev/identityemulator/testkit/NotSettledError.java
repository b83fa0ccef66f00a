package dev.identityemulator.testkit;

/** Something of the account is still in progress. */
public class NotSettledError extends AssertionError {

    NotSettledError(long seconds, long underWay) {
        super("The account has not settled within " + seconds + " seconds; webhooks without a response so far: "
                + underWay);
    }
}
