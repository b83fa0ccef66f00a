package dev.identityemulator.core.requestlog;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The requests that were answered and are not written yet. Of each account only as many wait as the log keeps; of all
 * together, as many as fit into a part of the memory, and the rest is lost.
 */
@Component
final class RequestLogBuffer {

    /** How much memory may wait. */
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final int REMEMBERED_EMPTYINGS = 1_000;

    private final int mostOfEach;
    private Map<String, ArrayDeque<CompletedRequest>> waiting = new LinkedHashMap<>();
    private long bytes;
    private long lost;

    private final Map<String, Instant> emptied = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED_EMPTYINGS;
        }
    };

    /** What is taken to be written, by account, oldest first, and how many there was no room for. */
    record Batch(Map<String, List<CompletedRequest>> requests, long lost) {}

    RequestLogBuffer(RequestLogSettings settings) {
        this.mostOfEach = settings.maxEntries();
    }

    /** Adds a request, and tells whether it is the first one that waits. */
    synchronized boolean add(CompletedRequest request) {
        boolean first = waiting.isEmpty();
        var ofAccount = waiting.computeIfAbsent(request.account(), absent -> new ArrayDeque<>());
        if (ofAccount.size() >= mostOfEach) {
            bytes -= ofAccount.removeFirst().size();
        }
        if (bytes + request.size() > MOST_BYTES) {
            lost++;
        } else {
            bytes += request.size();
            ofAccount.addLast(request);
        }
        return first;
    }

    /** Takes all that waits. */
    synchronized Batch take() {
        var taken = new LinkedHashMap<String, List<CompletedRequest>>();
        waiting.forEach((account, requests) -> taken.put(account, new ArrayList<>(requests)));
        var batch = new Batch(taken, lost);
        waiting = new LinkedHashMap<>();
        bytes = 0;
        lost = 0;
        return batch;
    }

    /** Notes that the account was emptied at an instant of real time: what arrived before is not to be written. */
    synchronized void emptied(String account, Instant when) {
        emptied.remove(account);
        emptied.put(account, when);
    }

    /** Whether the request arrived before its account was emptied. */
    synchronized boolean isOver(String account, Instant began) {
        var when = emptied.get(account);
        return when != null && began.isBefore(when);
    }
}
