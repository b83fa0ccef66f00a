package dev.identityemulator.stripe.webhook.delivery;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The instances that deliver. */
interface SenderLeases extends Repository<SenderLease, String> {

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into webhook_senders (id, alive_until_millis) values (:id, :until) on conflict do nothing")
    void insertIfAbsent(String id, long until);

    @Modifying
    @Query("update SenderLease l set l.aliveUntilMillis = :until where l.id = :id")
    int renew(String id, long until);

    /** Those that have not said for too long that they live. */
    @Query("select l.id from SenderLease l where l.aliveUntilMillis < :now")
    List<String> expired(long now);

    @Modifying
    @Query("delete from SenderLease l where l.id = :id")
    void end(String id);
}
