package dev.identityemulator.api.account;

import java.time.Duration;
import java.util.List;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes all data of accounts, as Stripe's Dashboard can for a sandbox. */
@Service
public class AccountReset {

    /** For a conflict with work in progress, such as a redaction that locks the same rows in another order. */
    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(2)
            .delay(Duration.ofMillis(20))
            .build());

    private final List<AccountData> holders;
    private final List<Beginning> beginnings;
    private final TransactionTemplate transaction;

    /** Implemented by a feature that gives an account something to begin with. */
    public interface Beginning {

        /** Gives it that, in the transaction that has emptied the account. */
        void begin(String account);
    }

    AccountReset(List<AccountData> holders, List<Beginning> beginnings, TransactionTemplate transaction) {
        this.holders = holders;
        this.beginnings = beginnings;
        this.transaction = transaction;
    }

    /** Empties the account, and gives it what it begins with, in a transaction of its own. */
    public void reset(String account) {
        RETRY.invoke(() -> transaction.executeWithoutResult(status -> {
            empty(account);
            beginnings.forEach(beginning -> beginning.begin(account));
        }));
    }

    /** Deletes everything that any package keeps of the account. */
    @Transactional
    public void empty(String account) {
        holders.forEach(holder -> holder.deleteAll(account));
    }
}
