package dev.identityemulator.api.account;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes all data of accounts, as Stripe's Dashboard can for a sandbox. */
@Service
public class AccountReset {

    private final List<AccountData> holders;
    private final List<Beginning> beginnings;

    /** Implemented by a feature that gives an account something to begin with. */
    public interface Beginning {

        /** Gives it that, in the transaction that has emptied the account. */
        void begin(String account);
    }

    AccountReset(List<AccountData> holders, List<Beginning> beginnings) {
        this.holders = holders;
        this.beginnings = beginnings;
    }

    /** Empties the account, and gives it what it begins with. */
    @Transactional
    public void reset(String account) {
        empty(account);
        beginnings.forEach(beginning -> beginning.begin(account));
    }

    /** Deletes everything that any package keeps of the account. */
    @Transactional
    public void empty(String account) {
        holders.forEach(holder -> holder.deleteAll(account));
    }
}
