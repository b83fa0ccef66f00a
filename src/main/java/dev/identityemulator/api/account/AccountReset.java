package dev.identityemulator.api.account;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes all data of accounts, as Stripe's Dashboard can for a sandbox. */
@Service
public class AccountReset {

    private final List<AccountData> holders;

    AccountReset(List<AccountData> holders) {
        this.holders = holders;
    }

    /** Deletes everything that any package keeps of the account. */
    @Transactional
    public void empty(String account) {
        holders.forEach(holder -> holder.deleteAll(account));
    }
}
