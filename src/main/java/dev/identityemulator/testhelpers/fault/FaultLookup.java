package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.platform.persistence.AccountPresenceCache;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the fault for a request or a delivery. Until an account has one, nothing is asked, and nothing is built for it. */
@Component
@Lazy(false) // it reads the database, which no request should wait for
class FaultLookup implements AccountState {

    private final AccountPresenceCache faulty;
    private final ObjectProvider<FaultService> faults;

    FaultLookup(DatabaseSettings database, JdbcTemplate jdbc, ObjectProvider<FaultService> faults) {
        this.faulty = new AccountPresenceCache(database, jdbc, "faults");
        this.faults = faults;
    }

    /** Consumes the oldest matching fault; a concurrent call gets the next one. */
    Optional<Fault> consumeMatching(String account, Predicate<Fault> matching) {
        return faulty.mayInclude(account) ? faults.getObject().consumeMatching(account, matching) : Optional.empty();
    }

    /** Notes that the account is about to get a fault. */
    void expect(String account) {
        faulty.add(account);
    }

    @Override
    public void replaced(String account) {
        faulty.add(account);
    }
}
