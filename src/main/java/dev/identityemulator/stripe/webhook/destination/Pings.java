package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.account.ResourceKey;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The pings of all accounts. */
@Lazy
interface Pings extends Repository<Ping, ResourceKey> {

    Ping save(Ping ping);

    Optional<Ping> findById(ResourceKey key);

    @Modifying
    @Query("delete from Ping p where p.account = :account")
    void deleteByAccount(String account);
}
