package dev.identityemulator.platform.persistence;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Remembers which accounts may have rows of a kind that most have none of, so that the others' requests cost no query.
 * Where other instances may have added some, it knows nothing: all accounts may have them.
 */
public final class AccountPresenceCache {

    private final Set<String> accounts = ConcurrentHashMap.newKeySet();
    private final boolean shared;

    /** Begins with the accounts that have rows in the table now. */
    public AccountPresenceCache(DatabaseSettings database, JdbcTemplate jdbc, String table) {
        this.shared = database.sharedDatabase();
        if (!shared) {
            accounts.addAll(jdbc.queryForList("select distinct account from " + table, String.class));
        }
    }

    /** Whether to look for rows of the account. */
    public boolean mayInclude(String account) {
        return shared || accounts.contains(account);
    }

    /** Whether it is known that no account has any. */
    public boolean isEmpty() {
        return !shared && accounts.isEmpty();
    }

    /** Notes that the account is about to get such a row. */
    public void add(String account) {
        accounts.add(account);
    }
}
