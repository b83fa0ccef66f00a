package dev.identityemulator.testhelpers.snapshot;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets only one transaction at a time take, restore or delete snapshots of an account, import its state, or redact what is in
 * them. A redaction has its due task locked by then, so that whoever replaces tasks does that before.
 */
@Component
public class SnapshotTurn {

    private final JdbcTemplate jdbc;

    SnapshotTurn(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for the account's turn, which ends with the caller's transaction. The row is inserted only where there is none: in H2
     * an insert with a conflict is rolled back, and whoever waits for a transaction that rolled anything back waits in a busy loop.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(String account) {
        if (!lock(account)) {
            jdbc.update("insert into snapshot_accounts (account) values (?) on conflict do nothing", account);
            lock(account);
        }
    }

    private boolean lock(String account) {
        return !jdbc.queryForList(
                        "select account from snapshot_accounts where account = ? for update", String.class, account)
                .isEmpty();
    }
}
