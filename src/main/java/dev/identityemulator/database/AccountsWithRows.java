package dev.identityemulator.database;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers which accounts may have rows of a kind that most have none of, so that the others' requests cost no query.
 * Where other instances may have added some, it knows nothing: all accounts may have them.
 */
public final class AccountsWithRows {

    private final Set<String> accounts = ConcurrentHashMap.newKeySet();
    private final boolean shared;

    /** Begins with the accounts that have such rows now. */
    public AccountsWithRows(DatabaseSettings database, Supplier<? extends Collection<String>> stored) {
        this.shared = database.sharedDatabase();
        if (!shared) {
            accounts.addAll(stored.get());
        }
    }

    /** Whether to look for rows of the account. */
    public boolean mayInclude(String account) {
        return shared || accounts.contains(account);
    }

    /** Notes that the account is about to get such a row. */
    public void add(String account) {
        accounts.add(account);
    }
}
