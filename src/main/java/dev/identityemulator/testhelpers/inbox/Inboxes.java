package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The inboxes of all accounts that were told how to respond. */
@Lazy
interface Inboxes extends Repository<Inbox, ResourceKey> {

    Inbox save(Inbox inbox);

    /** The inbox, locked for a change until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Inbox i where i.account = :account and i.id = :name")
    Optional<Inbox> lock(String account, String name);

    @Modifying
    @Query("delete from Inbox i where i.account = :account")
    void deleteByAccount(String account);
}
