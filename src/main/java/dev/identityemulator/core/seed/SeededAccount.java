package dev.identityemulator.core.seed;

import java.time.Instant;

/**
 * An account that is given what its seed says.
 *
 * @param now its time, which the seed's relative times are counted from
 * @param past the events of what has already happened in it
 */
public record SeededAccount(String account, Instant now, Past past) {

    /** What becomes of the events of the past. */
    public enum Past {
        /** There are none. */
        WITHOUT_EVENTS,
        /** They can be listed, and nobody was told of them. */
        WITH_EVENTS,
        /** They are delivered as if they happened now. */
        WITH_WEBHOOKS
    }
}
