package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.CopiedColumn;
import dev.identityemulator.core.accountstate.RowReference;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets the deliveries that are pending in a state go on once the state comes back, and none of them while it is a copy. */
@Component
class DeliveryState implements AccountState {

    private static final String PENDING = " where account = ? and status = 'PENDING'";

    private final JdbcTemplate jdbc;
    private final DeliveryOwnership ownership;
    private final DeliveryDispatcher dispatcher;
    private final Clock realTime;

    DeliveryState(JdbcTemplate jdbc, DeliveryOwnership ownership, DeliveryDispatcher dispatcher, Clock realTime) {
        this.jdbc = jdbc;
        this.ownership = ownership;
        this.dispatcher = dispatcher;
        this.realTime = realTime;
    }

    @Override
    public List<CopiedColumn> copiedColumns() {
        return List.of(CopiedColumn.forgotten("webhook_deliveries", "owner"));
    }

    @Override
    public List<RowReference> references() {
        return List.of(new RowReference("event_destination_pings", "destination", "webhook_endpoints"));
    }

    @Override
    public void replaced(String account) {
        int pending = jdbc.update("update webhook_deliveries set owner = ?" + PENDING, ownership.id(), account);
        if (pending > 0) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    dispatcher.sweep();
                }
            });
        }
    }

    /** Ends the deliveries that are pending, and retries whose time has come; later retries are made at their time. */
    @Override
    public void silence(String account) {
        jdbc.update(
                "update webhook_deliveries set status = 'FAILED', error = 'It was pending when it was exported.'"
                        + PENDING,
                account);
        var overdue = jdbc.queryForList( // the clock that is imported is not committed yet
                "select d.subject from due_work d left join clock_offsets c on c.account = d.account"
                        + " where d.account = ? and d.kind = ? and d.due_millis <= ? + coalesce(c.ahead_millis, 0)",
                String.class,
                account,
                RetryJob.KIND,
                realTime.millis());
        overdue.forEach(delivery -> end(account, delivery));
    }

    private void end(String account, String delivery) {
        jdbc.update(
                "delete from due_work where account = ? and kind = ? and subject = ?",
                account,
                RetryJob.KIND,
                delivery);
        jdbc.update(
                "update webhook_deliveries set next_attempt_at = null where account = ? and id = ?", account, delivery);
    }
}
