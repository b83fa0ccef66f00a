package dev.identityemulator.platform.persistence;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Remembers which accounts may have rows in a table that is empty for most accounts, so that the others cost no query. With a
 * shared database, where other instances may add rows, every account may have some.
 */
public final class AccountPresenceCache {

    private final Set<String> accounts = ConcurrentHashMap.newKeySet();
    private final boolean shared;

    /** Reads the accounts that have rows in the table now. */
    public AccountPresenceCache(DatabaseSettings database, JdbcTemplate jdbc, String table) {
        this.shared = database.sharedDatabase();
        if (!shared) {
            accounts.addAll(jdbc.queryForList("select distinct account from " + table, String.class));
        }
    }

    /** Whether the account may have rows. */
    public boolean mayInclude(String account) {
        return shared || accounts.contains(account);
    }

    /** Whether it is certain that no account has rows. */
    public boolean isEmpty() {
        return !shared && accounts.isEmpty();
    }

    /** Adds an account that is about to get a row. */
    public void add(String account) {
        accounts.add(account);
    }
}
