package dev.identityemulator.stripecli.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an instance stands in one account's part of a {@link SharedLog}. Rows may appear below those that it has seen:
 * transactions commit out of order, and a clock goes back when its account is emptied. So each look begins where the clock
 * stood some looks ago, and what was seen then is left out.
 */
final class LogWindow {

    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(15);
    private static final int LOOKS = (int) LONGEST_TRANSACTION.dividedBy(SharedFeed.INTERVAL);

    private final SharedLog log;
    private final String account;
    private final Deque<Instant> looks = new ArrayDeque<>();
    private Set<String> seen = new HashSet<>();

    private LogWindow(SharedLog log, String account, Instant begin) {
        this.log = log;
        this.account = account;
        looks.add(begin);
    }

    /** For an account whose rows so far are nothing new. */
    static LogWindow fromNow(SharedLog log, String account) {
        var window = new LogWindow(log, account, log.now(account).minus(LONGEST_TRANSACTION));
        window.unseen();
        return window;
    }

    /** For an account that had no rows before. */
    static LogWindow fromTheBeginning(SharedLog log, String account) {
        return new LogWindow(log, account, Instant.EPOCH);
    }

    /** The ids of what is there now and was not at the last look. */
    List<String> unseen() {
        looks.add(log.now(account));
        var there = since(Collections.min(looks));
        if (looks.size() > LOOKS) {
            looks.remove();
        }
        var unseen = new ArrayList<>(there);
        unseen.removeAll(seen);
        seen = new HashSet<>(there);
        return unseen;
    }

    private List<String> since(Instant begin) {
        var ids = new ArrayList<String>();
        var page = log.after(account, log.lowest(account, begin));
        while (!page.isEmpty()) {
            ids.addAll(page);
            page = log.after(account, page.get(page.size() - 1));
        }
        return ids;
    }
}
