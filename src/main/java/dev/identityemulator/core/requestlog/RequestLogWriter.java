package dev.identityemulator.core.requestlog;

import dev.identityemulator.platform.observability.SanitizedException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes requests to the log in batches: a moment after the first request of a batch, before anybody reads the log, and
 * before the server stops. After a batch it rests ten times as long as the batch took, so that it never keeps the server busy.
 */
@Component
public class RequestLogWriter implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RequestLogWriter.class);
    private static final long SHORTEST_REST = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(5);
    private static final int REST_TO_WORK = 10;

    private final ReentrantLock turn = new ReentrantLock();
    private final ScheduledThreadPoolExecutor thread;
    private final RequestLogBuffer buffer;
    private final LogEntryFactory entries;
    private final RequestLogStore store;
    private final List<RequestLogListener> listeners;
    private volatile long rest = SHORTEST_REST;

    RequestLogWriter(
            RequestLogBuffer buffer,
            LogEntryFactory entries,
            RequestLogStore store,
            List<RequestLogListener> listeners) {
        this.buffer = buffer;
        this.entries = entries;
        this.store = store;
        this.listeners = listeners;
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            var made = new Thread(work, "request-log");
            made.setDaemon(true);
            made.setContextClassLoader(RequestLogWriter.class.getClassLoader());
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Puts a request into the next batch. */
    void offer(CompletedRequest request) {
        if (buffer.add(request)) {
            try {
                var unused = thread.schedule(this::flush, rest, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException stopping) {
                flush();
            }
        }
    }

    /** Writes all requests that have their response; inside a transaction it does nothing, as it would need a second one. */
    public void flush() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        turn.lock();
        try {
            long begun = System.nanoTime();
            write(buffer.take());
            rest = Math.min(LONGEST_REST, Math.max(SHORTEST_REST, REST_TO_WORK * (System.nanoTime() - begun)));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
        flush();
    }

    private void write(RequestLogBuffer.Batch batch) {
        if (batch.lost() > 0) {
            log.warn("{} requests are missing in the request log: there were too many at once", batch.lost());
        }
        batch.requests().forEach((account, requests) -> {
            try {
                publish(store.add(account, requests.stream().flatMap(this::line).toList()));
            } catch (RuntimeException failure) {
                log.error("{} requests could not be written to the request log: {}", requests.size(), reason(failure));
            }
        });
    }

    private Stream<LoggedRequest> line(CompletedRequest request) {
        try {
            return Stream.of(entries.line(request));
        } catch (RuntimeException failure) {
            log.error("{} could not be written to the request log: {}", request.id(), reason(failure));
            return Stream.empty();
        }
    }

    /** The kind of the failure alone: drivers quote the rows that they could not write. */
    private static String reason(RuntimeException failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var name = cause.getClass().getName();
        return cause instanceof SQLException sql ? name + ", SQL state " + sql.getSQLState() : name;
    }

    private void publish(List<LoggedRequest> written) {
        if (!listeners.isEmpty() && !thread.isShutdown()) {
            thread.execute(() -> written.forEach(line -> listeners.forEach(listener -> tell(listener, line))));
        }
    }

    private static void tell(RequestLogListener listener, LoggedRequest line) {
        try {
            listener.logged(line);
        } catch (RuntimeException failure) {
            log.error("A listener to the request log failed", SanitizedException.of(failure));
        }
    }
}
