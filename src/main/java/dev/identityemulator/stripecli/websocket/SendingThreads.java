package dev.identityemulator.stripecli.websocket;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Writes messages to CLIs, away from the requests that cause them. Nothing here waits for a CLI, so that two are plenty. */
@Component
public class SendingThreads implements DisposableBean {

    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 30;

    /** What is still to be sent when the emulator stops has nobody to be sent to. */
    private static final RejectedExecutionHandler IGNORE = new ThreadPoolExecutor.DiscardPolicy();

    private final ThreadPoolExecutor threads;

    SendingThreads() {
        var names = new CustomizableThreadFactory("stripecli-");
        names.setDaemon(true);
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), names, IGNORE);
        threads.allowCoreThreadTimeOut(true);
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    public void executeAfter(Duration rest, Runnable work) {
        CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(work);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
