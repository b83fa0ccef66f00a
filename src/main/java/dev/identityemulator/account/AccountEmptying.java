package dev.identityemulator.account;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Empties accounts, as Stripe's Dashboard can for a sandbox. */
@Service
public class AccountEmptying {

    private final List<AccountData> rooms;

    AccountEmptying(List<AccountData> rooms) {
        this.rooms = rooms;
    }

    /** Deletes all that any room keeps of the account. */
    @Transactional
    public void empty(String account) {
        rooms.forEach(room -> room.deleteAll(account));
    }
}
