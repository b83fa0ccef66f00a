package dev.identityemulator.testhelpers.settle;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a wait.
 *
 * @param session the session to wait for; absent, everything of the account
 * @param timeout the longest wait in real seconds, 0 to 600; absent, 10
 */
record SettleParams(@Nullable String session, @Nullable Long timeout) implements Params {

    static final long DEFAULT_SECONDS = 10;
    static final long MOST_SECONDS = 600;

    @Override
    public void check() {
        if (timeout != null && timeout < 0) {
            throw ParamErrors.tooSmall("timeout", timeout, 0);
        }
        if (timeout != null && timeout > MOST_SECONDS) {
            throw ParamErrors.tooLarge("timeout", timeout, MOST_SECONDS);
        }
    }

    Duration longestWait() {
        return Duration.ofSeconds(timeout == null ? DEFAULT_SECONDS : timeout);
    }
}
