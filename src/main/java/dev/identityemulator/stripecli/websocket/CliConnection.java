package dev.identityemulator.stripecli.websocket;

import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.stripecli.session.CliFeature;
import dev.identityemulator.stripecli.session.CliSession;
import dev.identityemulator.stripecli.session.LogFilters;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connected CLI and the queue of its messages. They are sent one at a time, so a slow reader holds up only itself. A message is
 * written when its turn comes: until then it is an id, without personal data.
 */
public final class CliConnection {

    private static final Logger log = LoggerFactory.getLogger(CliConnection.class);

    /** A CLI that still reads never lags so far behind. */
    private static final int MOST_WAITING = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CliSession session;
    private final Instant begun;
    private final Executor threads;
    private final LogFilters filters;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private final Deque<String> written = new ArrayDeque<>();
    private @Nullable Session socket;
    private boolean sending;

    /** A connection that is about to be opened: messages wait until then. */
    public CliConnection(CliSession session, Instant begun, Executor threads) {
        this.session = session;
        this.begun = begun;
        this.threads = threads;
        this.filters = session.filters();
    }

    /** A message to be written when its turn comes; it may be empty by then. */
    public interface Outgoing {

        List<String> write();
    }

    /** Begins to send. */
    void open(Session opened) {
        opened.getAsyncRemote().setSendTimeout(PATIENCE.toMillis());
        synchronized (waiting) {
            socket = opened;
            sending = true;
        }
        threads.execute(this::sendNext);
    }

    Instant begun() {
        return begun;
    }

    /** Whether it should have been opened long ago. */
    boolean isAbandoned(Instant now) {
        synchronized (waiting) {
            return socket == null && begun.plus(PATIENCE).isBefore(now);
        }
    }

    public String account() {
        return session.account();
    }

    boolean receives(CliFeature feature) {
        return session.feature() == feature;
    }

    public LogFilters filters() {
        return filters;
    }

    /** Adds a message to the queue, or closes the connection if too many wait. */
    public void send(Outgoing message) {
        boolean begin;
        boolean full;
        synchronized (waiting) {
            full = waiting.size() >= MOST_WAITING;
            if (!full) {
                waiting.add(message);
            }
            begin = !sending && socket != null;
            sending = socket != null;
        }
        if (full) {
            close(CloseCodes.TRY_AGAIN_LATER, "reads too slowly");
        } else if (begin) {
            threads.execute(this::sendNext);
        }
    }

    void close(CloseCodes code, String reason) {
        Session opened;
        synchronized (waiting) {
            waiting.clear();
            opened = socket;
        }
        try {
            if (opened != null) {
                opened.close(new CloseReason(code, reason));
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("A WebSocket of {} was closed already", account());
        }
    }

    /** Runs once at a time: the caller that sets {@code sending} begins, and the end of each send goes on. */
    private void sendNext() {
        var text = next();
        var opened = socket;
        if (text == null || opened == null) {
            return;
        }
        try {
            opened.getAsyncRemote().sendText(text, this::sent);
        } catch (IllegalStateException closed) {
            close(CloseCodes.GOING_AWAY, "");
        }
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            threads.execute(this::sendNext);
        } else {
            close(CloseCodes.GOING_AWAY, "reads too slowly");
        }
    }

    private @Nullable String next() {
        while (written.isEmpty()) {
            Outgoing message;
            synchronized (waiting) {
                message = waiting.poll();
                sending = message != null;
            }
            if (message == null) {
                return null;
            }
            write(message);
        }
        return written.poll();
    }

    private void write(Outgoing message) {
        try {
            written.addAll(message.write());
        } catch (RuntimeException failure) {
            log.error("A message to a CLI of {} could not be written", account(), SanitizedException.of(failure));
        }
    }
}
