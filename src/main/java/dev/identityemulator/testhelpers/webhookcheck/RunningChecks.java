package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.springframework.context.Lifecycle;
import org.springframework.context.Phased;
import org.springframework.stereotype.Component;

/** The checks that are being made here, one at a time for each endpoint; the shutdown waits for none of them. */
@Component
class RunningChecks implements Lifecycle, Phased {

    private final ConcurrentMap<ResourceKey, CompletableFuture<?>> running = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /**
     * Makes a check, which ends early when the future that it gets is completed.
     *
     * @throws ApiException if one of this endpoint is being made
     */
    <T> T make(ResourceKey endpoint, Function<CompletableFuture<?>, T> check) {
        var halted = new CompletableFuture<Void>();
        if (running.putIfAbsent(endpoint, halted) != null) {
            throw ApiErrors.lockTimeout();
        }
        try {
            if (stopped) {
                halted.complete(null);
            }
            return check.apply(halted);
        } finally {
            running.remove(endpoint);
        }
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        stopped = true;
        running.values().forEach(halted -> halted.complete(null));
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }

    /** Before the web server, which waits for its requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
