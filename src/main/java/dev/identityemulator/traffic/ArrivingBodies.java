package dev.identityemulator.traffic;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * All bodies that are on their way. Large ones come only while there is memory for them; who waits for it has no thread
 * either, and a slow one that came before makes room.
 */
@Component
class ArrivingBodies {

    /** Whatever is smaller weighs nothing, and most are. */
    private static final long SMALL = 16 * 1024;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final BodyMemory memory = BodyMemory.ofBodies();
    private final Set<ArrivingBody> arriving = new HashSet<>();
    private final Set<ArrivingBody> waiting = new LinkedHashSet<>();
    private final Set<ArrivingBody> refused = new HashSet<>();

    /** The memory that each holds, in the order of their coming. */
    private final Map<ArrivingBody, Integer> held = new LinkedHashMap<>();

    private boolean watched;

    /** Lets this body come as soon as there is memory for it. */
    void add(ArrivingBody body) {
        if (isAdmitted(body)) {
            body.begin();
        }
    }

    private synchronized boolean isAdmitted(ArrivingBody body) {
        arriving.add(body);
        watch();
        if (body.announced() <= SMALL || (waiting.isEmpty() && take(body, memory.units(body.announced())))) {
            return true;
        }
        waiting.add(body);
        return false;
    }

    /** It has ended, and will be served. */
    synchronized void arrived(ArrivingBody body) {
        arriving.remove(body);
        waiting.remove(body);
    }

    synchronized boolean isRefused(ArrivingBody body) {
        return refused.contains(body);
    }

    /** It was served, or is lost: others may come. */
    void release(ArrivingBody body) {
        List<ArrivingBody> next;
        synchronized (this) {
            arrived(body);
            refused.remove(body);
            giveBack(body);
            next = admitted();
        }
        next.forEach(ArrivingBody::begin);
    }

    private boolean take(ArrivingBody body, int units) {
        while (!memory.take(units)) {
            if (!makeRoom(body)) {
                return false;
            }
        }
        held.merge(body, units, Integer::sum);
        return true;
    }

    private boolean makeRoom(ArrivingBody wanting) {
        long now = System.nanoTime();
        var slow = held.keySet().stream()
                .filter(body -> body != wanting && arriving.contains(body) && body.isSlow(now))
                .findFirst();
        slow.ifPresent(this::refuse);
        return slow.isPresent();
    }

    private void refuse(ArrivingBody body) {
        refused.add(body);
        body.bytes().drop();
        giveBack(body);
    }

    private void giveBack(ArrivingBody body) {
        var units = held.remove(body);
        if (units != null) {
            memory.giveBack(units);
        }
    }

    /** Those whose turn has come. */
    private List<ArrivingBody> admitted() {
        var admitted = new ArrayList<ArrivingBody>();
        for (var next : waiting) {
            if (!take(next, memory.units(next.announced()))) {
                break;
            }
            admitted.add(next);
        }
        admitted.forEach(waiting::remove);
        return admitted;
    }

    private List<ArrivingBody> turnedAway(long nowNanos) {
        var late = waiting.stream()
                .filter(body -> nowNanos - body.begunNanos() > PATIENCE_NANOS)
                .toList();
        late.forEach(this::refuse);
        late.forEach(waiting::remove);
        return late;
    }

    /** There is a second look at them as long as there are any. */
    private void watch() {
        if (!watched && !arriving.isEmpty()) {
            watched = true;
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::look);
        }
    }

    private void look() {
        long now = System.nanoTime();
        List<ArrivingBody> begun;
        List<ArrivingBody> coming;
        synchronized (this) {
            watched = false;
            begun = admitted();
            begun.addAll(turnedAway(now));
            coming = new ArrayList<>(arriving);
            coming.removeAll(waiting);
            watch();
        }
        begun.forEach(ArrivingBody::begin);
        coming.forEach(body -> body.breakOffIfSlow(now));
    }

    @PreDestroy
    synchronized void forget() {
        arriving.clear();
        waiting.clear();
    }
}
