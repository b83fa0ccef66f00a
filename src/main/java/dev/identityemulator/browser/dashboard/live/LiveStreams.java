package dev.identityemulator.browser.dashboard.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/**
 * The streams to open pages, each told that something of its account changed, and never what: at once, and then a few times
 * a second at the most. The thread that tells them is there as long as a stream is.
 */
@Component
public class LiveStreams {

    /** How many pages may be live at once. */
    public static final int MOST = 64;

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final long REST_MILLIS = 250;
    private static final int ROUNDS_TO_HEARTBEAT = 60;

    /** Where places may run short, those of pages that are gone are soon free. */
    private static final int CROWD = MOST / 4;

    private static final int ROUNDS_TO_HEARTBEAT_OF_A_CROWD = 4;

    private static final int ROUNDS_TO_LOOK = 4;
    private static final String BELOW = "/";

    private final LiveWatch watch;
    private final Map<SseBuilder, String> streams = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService teller;
    private boolean closed;
    private int rounds;
    private int silentRounds;

    LiveStreams(LiveWatch watch) {
        this.watch = watch;
    }

    /** Whether no stream is taken because the server stops. */
    synchronized boolean areClosed() {
        return closed;
    }

    /** Adds a stream, which is told "live" as soon as it hears of every change; false if there are too many, or the server stops. */
    synchronized boolean add(String account, SseBuilder stream) {
        if (closed || streams.size() >= MOST) {
            return false;
        }
        streams.put(stream, account);
        if (teller == null) {
            teller = Executors.newSingleThreadScheduledExecutor(work -> {
                var thread = new Thread(work, "dashboard-live");
                thread.setDaemon(true);
                return thread;
            });
            var unused = teller.scheduleWithFixedDelay(this::tell, 0, REST_MILLIS, TimeUnit.MILLISECONDS);
        }
        teller.execute(
                () -> send(stream, opened -> opened.retry(RETRY).event("live").data("yes")));
        return true;
    }

    /** Forgets a stream; without any, nothing runs. */
    synchronized void remove(SseBuilder stream) {
        streams.remove(stream);
        if (streams.isEmpty() && teller != null) {
            teller.shutdown();
            teller = null;
            changed.clear();
        }
    }

    /** Takes note that something of the account may look different, and so may what is below it. */
    public void changed(String account) {
        streams.values().stream()
                .filter(open -> open.equals(account) || open.startsWith(account + BELOW))
                .forEach(changed::add);
    }

    /** Whether any page is live. */
    boolean areOpen() {
        return !streams.isEmpty();
    }

    /** Ends all streams, and takes no more. */
    public void close() {
        List<SseBuilder> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(streams.keySet());
        }
        open.forEach(SseBuilder::complete);
        open.forEach(this::remove);
    }

    /** Takes streams again. */
    public synchronized void open() {
        closed = false;
    }

    /**
     * An idle stream gets a comment now and then, by which it turns out whether anybody is still there: the second that
     * nobody reads fails.
     */
    private void tell() {
        boolean heartbeat = isTimeForAHeartbeat();
        if (++rounds % ROUNDS_TO_LOOK == 0) {
            changed.addAll(watch.changedAmong(Set.copyOf(streams.values())));
        }
        var told = Set.copyOf(changed);
        changed.removeAll(told);
        streams.forEach((stream, account) -> {
            if (told.contains(account)) {
                send(stream, open -> open.event("changed").data("yes"));
            } else if (heartbeat) {
                send(stream, open -> open.comment("still here").send());
            }
        });
    }

    private boolean isTimeForAHeartbeat() {
        int patience = streams.size() > CROWD ? ROUNDS_TO_HEARTBEAT_OF_A_CROWD : ROUNDS_TO_HEARTBEAT;
        silentRounds = (silentRounds + 1) % patience;
        return silentRounds == 0;
    }

    private void send(SseBuilder stream, Word word) {
        try {
            word.sayTo(stream);
        } catch (IOException | RuntimeException gone) {
            remove(stream);
        }
    }

    /** Something that a page is told. */
    private interface Word {

        void sayTo(SseBuilder stream) throws IOException;
    }
}
