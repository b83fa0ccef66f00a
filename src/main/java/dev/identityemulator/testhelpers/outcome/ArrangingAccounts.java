package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.platform.persistence.AccountPresenceCache;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripe.identity.session.SessionCreated;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Knows which accounts may have arrangements, and has those played when a session is created; for others nothing is built. */
@Component
@Lazy(false) // it reads the database, which no request should wait for
class ArrangingAccounts implements AccountState {

    private final AccountPresenceCache arranging;
    private final ObjectProvider<ArrangedSubmissions> submissions;

    ArrangingAccounts(DatabaseSettings database, JdbcTemplate jdbc, ObjectProvider<ArrangedSubmissions> submissions) {
        this.arranging = new AccountPresenceCache(database, jdbc, "arranged_outcomes");
        this.submissions = submissions;
    }

    @EventListener
    void onCreation(SessionCreated created) {
        var session = created.session();
        if (mayInclude(session.account())) {
            submissions.getObject().onCreation(session);
        }
    }

    boolean mayInclude(String account) {
        return arranging.mayInclude(account);
    }

    /** Notes that the account is about to get an arrangement. */
    void expect(String account) {
        arranging.add(account);
    }

    @Override
    public void replaced(String account) {
        arranging.add(account);
    }
}
