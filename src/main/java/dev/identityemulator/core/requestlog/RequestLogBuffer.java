package dev.identityemulator.core.requestlog;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The requests that are not written yet. No more requests of an account wait than its log keeps, and no more of all accounts
 * than fit into a part of the memory; the rest is lost.
 */
@Component
final class RequestLogBuffer {

    /** How much memory may wait. */
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final int MOST_DELETIONS = 1_000;

    private final int mostOfEach;
    private final Map<String, Instant> deletions = new LinkedHashMap<>();
    private Map<String, ArrayDeque<CompletedRequest>> waiting = new TreeMap<>();
    private long bytes;
    private long lost;

    /** The requests to write, by account, oldest first, and how many were lost. */
    record Batch(Map<String, ArrayDeque<CompletedRequest>> requests, long lost) {}

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

    /** Takes all requests that wait. */
    synchronized Batch take() {
        var batch = new Batch(waiting, lost);
        waiting = new TreeMap<>();
        bytes = 0;
        lost = 0;
        return batch;
    }

    /** Notes the instant, in real time, before which no request of the account is to be written. */
    synchronized void delete(String account, Instant before) {
        deletions.remove(account);
        deletions.put(account, before);
        if (deletions.size() > MOST_DELETIONS) {
            deletions.remove(deletions.keySet().iterator().next());
        }
    }

    /** Whether the log of the account was deleted after a request arrived. */
    synchronized boolean isDeleted(String account, Instant arrived) {
        var deletion = deletions.get(account);
        return deletion != null && arrived.isBefore(deletion);
    }
}
