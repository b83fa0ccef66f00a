package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a look at the clock.
 *
 * @param session the session whose time is asked for; absent, the account's
 */
record ClockParams(@Nullable String session) implements Params {}
