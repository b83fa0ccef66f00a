package dev.identityemulator.stripecli.websocket;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.stripecli.session.CliErrors;
import dev.identityemulator.stripecli.session.CliFeature;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The CLIs that are connected to this instance. When it stops, it closes their connections, and they connect to another instance. */
@Component
public class CliConnections implements SmartLifecycle {

    private static final int MOST_OF_ACCOUNT = 16;
    private static final int MOST = 128;

    private final Map<String, List<CliConnection>> byAccount = new HashMap<>();
    private int count;
    private volatile boolean running;

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        all().forEach(connection -> connection.close(CloseCodes.GOING_AWAY, "The emulator stops."));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private synchronized List<CliConnection> all() {
        return byAccount.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Adds a connection.
     *
     * @throws dev.identityemulator.api.error.ApiException if there are too many
     */
    public synchronized void add(CliConnection connection) {
        abandoned(connection.begun()).forEach(this::remove);
        if (isFull(connection.account())) {
            throw CliErrors.tooManyConnections(MOST_OF_ACCOUNT);
        }
        byAccount
                .computeIfAbsent(connection.account(), account -> new ArrayList<>())
                .add(connection);
        count++;
    }

    public synchronized void remove(CliConnection connection) {
        var ofAccount = byAccount.getOrDefault(connection.account(), List.of());
        if (ofAccount.remove(connection)) {
            count--;
        }
        if (ofAccount.isEmpty()) {
            byAccount.remove(connection.account());
        }
    }

    /** The connections that receive what happens in an account: its own, and those of its platform. */
    public synchronized List<CliConnection> interestedIn(String account, CliFeature feature) {
        if (count == 0) {
            return List.of();
        }
        var interested = new ArrayList<>(byAccount.getOrDefault(account, List.of()));
        var platform = AccountIds.platformOf(account);
        if (platform != null) {
            interested.addAll(byAccount.getOrDefault(platform, List.of()));
        }
        interested.removeIf(connection -> !connection.receives(feature));
        return interested;
    }

    /** The accounts with a CLI that has this feature. */
    public synchronized Set<String> accounts(CliFeature feature) {
        var accounts = new TreeSet<String>();
        byAccount.forEach((account, connections) -> {
            if (connections.stream().anyMatch(connection -> connection.receives(feature))) {
                accounts.add(account);
            }
        });
        return accounts;
    }

    public synchronized boolean isEmpty() {
        return count == 0;
    }

    /** The connections whose CLI went away while its WebSocket was being opened: nothing else reports that. */
    private List<CliConnection> abandoned(Instant now) {
        return all().stream().filter(connection -> connection.isAbandoned(now)).toList();
    }

    private boolean isFull(String account) {
        return count >= MOST || byAccount.getOrDefault(account, List.of()).size() >= MOST_OF_ACCOUNT;
    }
}
