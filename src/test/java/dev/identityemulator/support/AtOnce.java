package dev.identityemulator.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Runs a call several times in parallel, and fails if that takes too long. */
public final class AtOnce {

    private static final long PATIENCE_SECONDS = 60;

    private AtOnce() {}

    /** The results of this many parallel calls. */
    public static <T> List<T> calls(int count, Callable<T> call) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(count);
        try {
            var calls = IntStream.range(0, count).mapToObj(i -> call).toList();
            var responses = pool.invokeAll(calls, PATIENCE_SECONDS, TimeUnit.SECONDS);
            var values = new ArrayList<T>();
            for (var response : responses) {
                values.add(response.get());
            }
            return values;
        } finally {
            pool.shutdownNow();
        }
    }
}
