package dev.identityemulator.stripecli.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of one account in a {@link FeedSource} that this instance has seen. New rows may appear below them: transactions commit
 * out of order, and a clock goes back when its account is emptied. So each look begins where the clock stood some looks ago,
 * and leaves out the rows seen then.
 */
final class FeedWindow {

    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(15);
    private static final String BEFORE_ALL = "";
    private static final int LOOKS = (int) LONGEST_TRANSACTION.dividedBy(CliFeed.INTERVAL);

    private final FeedSource source;
    private final String account;
    private final Deque<String> looks = new ArrayDeque<>();
    private Set<String> seen = new HashSet<>();

    private FeedWindow(FeedSource source, String account, String begin) {
        this.source = source;
        this.account = account;
        looks.add(begin);
    }

    /** A window for an account whose present rows are not new. */
    static FeedWindow fromNow(FeedSource source, String account) {
        var window = new FeedWindow(source, account, source.position(account, LONGEST_TRANSACTION));
        window.unseen();
        return window;
    }

    /** A window for an account that had no rows before. */
    static FeedWindow fromTheBeginning(FeedSource source, String account) {
        return new FeedWindow(source, account, BEFORE_ALL);
    }

    /** The ids of the rows that appeared since the last look. */
    List<String> unseen() {
        looks.add(source.position(account, Duration.ZERO));
        var there = since(Collections.min(looks));
        if (looks.size() > LOOKS) {
            looks.remove();
        }
        var unseen = new ArrayList<>(there);
        unseen.removeAll(seen);
        seen = new HashSet<>(there);
        return unseen;
    }

    private List<String> since(String begin) {
        var ids = new ArrayList<String>();
        var page = source.after(account, begin);
        while (!page.isEmpty()) {
            ids.addAll(page);
            page = source.after(account, page.get(page.size() - 1));
        }
        return ids;
    }
}
