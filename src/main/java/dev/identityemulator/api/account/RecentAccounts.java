package dev.identityemulator.api.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The accounts that called this instance lately, for a page that lets one be chosen; nothing is kept before {@link #begin()}.
 */
@Component
public class RecentAccounts {

    /** The least number that is kept; up to twice as many may be. */
    static final int KEPT = 500;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock realTime;
    private volatile boolean wanted;

    RecentAccounts(Clock realTime) {
        this.realTime = realTime;
    }

    /**
     * An account that called.
     *
     * @param key the key of its first call: a test key, which is worth nothing anywhere else
     * @param seen the time of its last call, in real time
     */
    public record SeenAccount(String id, String key, Instant seen) {}

    /** Begins to note calls. */
    public void begin() {
        wanted = true;
    }

    /** Notes a call; for a known account that is one look into a map, and its key is not read. */
    public void see(String account, Supplier<String> key) {
        if (!wanted) {
            return;
        }
        var known = entries.get(account);
        if (known == null) {
            known = new Entry(key.get());
            entries.put(account, known);
        }
        known.millis = realTime.millis();
        if (entries.size() > 2 * KEPT) {
            forgetTheOldest();
        }
    }

    /** The known accounts, the latest first. */
    public List<SeenAccount> latest() {
        return entries.entrySet().stream()
                .map(each -> each.getValue().of(each.getKey()))
                .sorted(Comparator.comparing(SeenAccount::seen).reversed())
                .limit(KEPT)
                .toList();
    }

    /** The account with this id, if it called. */
    public Optional<SeenAccount> find(String account) {
        return Optional.ofNullable(entries.get(account)).map(entry -> entry.of(account));
    }

    private synchronized void forgetTheOldest() {
        if (entries.size() > 2 * KEPT) {
            var kept = latest().stream().map(SeenAccount::id).collect(Collectors.toSet());
            entries.keySet().retainAll(kept);
        }
    }

    /** The last call of an account; many threads write its time, and any of them may be the last. */
    private static final class Entry {

        private final String key;
        private volatile long millis;

        Entry(String key) {
            this.key = key;
        }

        SeenAccount of(String account) {
            return new SeenAccount(account, key, Instant.ofEpochMilli(millis));
        }
    }
}
