package dev.identityemulator.stripecli.feed;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.stripe.webhook.http.WebhookThreads;
import dev.identityemulator.stripecli.session.CliFeature;
import dev.identityemulator.stripecli.websocket.CliConnections;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Polls the database for what connected CLIs receive, whichever instance it happened at. While no CLI is connected it rests. */
@Component
public class CliFeed {

    static final Duration INTERVAL = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(CliFeed.class);

    private final List<FeedSource> sources;
    private final CliConnections connections;
    private final Executor later;
    private final Map<Part, FeedWindow> windows = new HashMap<>();
    private boolean polling;

    CliFeed(List<FeedSource> sources, CliConnections connections, WebhookThreads threads) {
        this.sources = sources;
        this.connections = connections;
        this.later = CompletableFuture.delayedExecutor(INTERVAL.toMillis(), TimeUnit.MILLISECONDS, threads.executor());
    }

    /** One account's part of a source. */
    private record Part(FeedSource source, String account) {}

    /** Notes where the account stands, once for all of its CLIs: what comes after that is sent. */
    public synchronized void begin(String account, CliFeature feature) {
        for (var source : sources) {
            if (source.feature() == feature) {
                accounts(source, account)
                        .forEach(one -> windows.computeIfAbsent(
                                new Part(source, one), part -> FeedWindow.fromNow(source, one)));
            }
        }
        if (!polling) {
            polling = true;
            later.execute(this::poll);
        }
    }

    private synchronized void poll() {
        try {
            sources.forEach(this::poll);
        } catch (RuntimeException failure) {
            log.warn("The feed of the Stripe CLI could not be read, and is read again", SanitizedException.of(failure));
        }
        polling = connections.isRunning() && !connections.isEmpty();
        if (polling) {
            later.execute(this::poll);
        } else {
            windows.clear();
        }
    }

    private void poll(FeedSource source) {
        var accounts = new TreeSet<String>();
        connections.accounts(source.feature()).stream()
                .filter(account -> windows.containsKey(new Part(source, account)))
                .forEach(account -> accounts.addAll(accounts(source, account)));
        windows.keySet().removeIf(part -> part.source() == source && !accounts.contains(part.account()));
        for (var account : accounts) {
            windows.computeIfAbsent(new Part(source, account), part -> FeedWindow.fromTheBeginning(source, account))
                    .unseen()
                    .forEach(id -> source.forward(account, id));
        }
    }

    /** The account, and the accounts connected to it that have any rows. */
    private static Set<String> accounts(FeedSource source, String account) {
        var accounts = new TreeSet<String>(List.of(account));
        var range = AccountIds.connectedTo(account);
        var next = source.accountBetween(range.after(), range.before());
        while (next.isPresent()) {
            accounts.add(next.get());
            next = source.accountBetween(next.get(), range.before());
        }
        return accounts;
    }
}
