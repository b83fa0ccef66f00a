package dev.identityemulator.support;

import java.time.Duration;

/** How long tests wait for a certain result: so long that only a hang exceeds it, however busy the machine is. */
public final class Patience {

    public static final Duration LIMIT = Duration.ofMinutes(5);

    private Patience() {}
}
