package dev.identityemulator.confirm.server;

import java.time.Duration;

/**
 * How patient a run is.
 *
 * @param connect how long a connection may take
 * @param response how long a response may take
 * @param pause the least time from one request to the next; Stripe allows a sandbox 25 in a second
 * @param firstDelay the time until a request is sent again; each further delay is twice as long
 * @param total how long a run may take, without its clean-up
 */
public record Limits(Duration connect, Duration response, Duration pause, Duration firstDelay, Duration total) {

    /** Those of a run against Stripe. */
    public static Limits usual() {
        return new Limits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMillis(125),
                Duration.ofMillis(500),
                Duration.ofMinutes(30));
    }
}
