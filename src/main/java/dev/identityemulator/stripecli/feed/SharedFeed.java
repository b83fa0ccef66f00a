package dev.identityemulator.stripecli.feed;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripecli.session.CliFeature;
import dev.identityemulator.stripecli.websocket.CliConnections;
import dev.identityemulator.stripecli.websocket.SendingThreads;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets CLIs learn of what other instances do on a shared database: it is looked for at short intervals, while CLIs are
 * connected. An instance that has its database for itself looks for nothing, and forwards what happens as it happens.
 */
@Component
public class SharedFeed {

    static final Duration INTERVAL = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(SharedFeed.class);

    private final List<SharedLog> logs;
    private final CliConnections connections;
    private final SendingThreads threads;
    private final boolean shared;
    private final Map<Part, LogWindow> windows = new HashMap<>();
    private boolean looking;

    SharedFeed(List<SharedLog> logs, CliConnections connections, SendingThreads threads, DatabaseSettings settings) {
        this.logs = logs;
        this.connections = connections;
        this.threads = threads;
        this.shared = settings.sharedDatabase();
    }

    /** One account's part of a log. */
    private record Part(SharedLog log, String account) {}

    /** Takes note of where the account stands, once for all of its CLIs: what comes after is looked for. */
    public synchronized void begin(String account, CliFeature feature) {
        if (!shared) {
            return;
        }
        for (var each : logs) {
            if (each.feature() == feature) {
                accounts(each, account)
                        .forEach(one ->
                                windows.computeIfAbsent(new Part(each, one), part -> LogWindow.fromNow(each, one)));
            }
        }
        if (!looking) {
            looking = true;
            threads.executeAfter(INTERVAL, this::look);
        }
    }

    private synchronized void look() {
        try {
            logs.forEach(this::look);
        } catch (RuntimeException failure) {
            log.warn(
                    "CLIs did not learn of what other instances did; that is tried again",
                    SanitizedException.of(failure));
        }
        looking = !connections.isEmpty();
        if (looking) {
            threads.executeAfter(INTERVAL, this::look);
        } else {
            windows.clear();
        }
    }

    private void look(SharedLog each) {
        var accounts = new TreeSet<String>();
        connections.accounts(each.feature()).stream()
                .filter(account -> windows.containsKey(new Part(each, account)))
                .forEach(account -> accounts.addAll(accounts(each, account)));
        windows.keySet().removeIf(part -> part.log() == each && !accounts.contains(part.account()));
        for (var account : accounts) {
            windows.computeIfAbsent(new Part(each, account), part -> LogWindow.fromTheBeginning(each, account))
                    .unseen()
                    .forEach(id -> each.forward(account, id));
        }
    }

    /** The account, and those connected to it that have anything in the log. */
    private static Set<String> accounts(SharedLog log, String account) {
        var accounts = new TreeSet<String>(List.of(account));
        var range = AccountIds.connectedTo(account);
        var next = log.accountBetween(range.after(), range.before());
        while (next.isPresent()) {
            accounts.add(next.get());
            next = log.accountBetween(next.get(), range.before());
        }
        return accounts;
    }
}
