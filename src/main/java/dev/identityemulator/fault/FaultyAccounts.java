package dev.identityemulator.fault;

import dev.identityemulator.database.DatabaseSettings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Knows which accounts have faults at all, so that the others' requests cost no query. */
@Component
class FaultyAccounts implements InitializingBean {

    private final Set<String> accounts = ConcurrentHashMap.newKeySet();
    private final Faults faults;
    private final boolean shared;

    FaultyAccounts(Faults faults, DatabaseSettings database) {
        this.faults = faults;
        this.shared = database.sharedDatabase();
    }

    @Override
    public void afterPropertiesSet() {
        accounts.addAll(faults.accounts());
    }

    /** Whether to look for faults of the account; where other instances may have been told of one, always. */
    boolean mayInclude(String account) {
        return shared || accounts.contains(account);
    }

    void add(String account) {
        accounts.add(account);
    }
}
