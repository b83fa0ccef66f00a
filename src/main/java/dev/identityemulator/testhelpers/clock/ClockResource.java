package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;

/**
 * An account's clock.
 *
 * @param now the account's time
 * @param offset the number of seconds by which it is ahead of real time
 */
record ClockResource(String object, Instant now, long offset) implements ApiResource {

    ClockResource(Instant now, long offset) {
        this("test_helpers.clock", now, offset);
    }
}
