package dev.identityemulator.stripecli.feed;

import dev.identityemulator.api.account.ResourceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is to be delivered again, of all accounts. */
public interface CliResends extends Repository<CliResend, ResourceKey> {

    CliResend save(CliResend resend);

    Optional<CliResend> findById(ResourceKey key);

    @Query("select r.id from CliResend r where r.account = :account and r.id > :after order by r.account, r.id")
    List<String> idsAfter(String account, String after, Limit limit);

    @Query("select r.account from CliResend r where r.account > :after and r.account < :before"
            + " order by r.account, r.id")
    List<String> accountsBetween(String after, String before, Limit limit);

    @Modifying
    @Query("delete from CliResend r where r.account = :account")
    void deleteByAccount(String account);

    @Modifying
    @Query("delete from CliResend r where r.created < :oldest")
    void deleteOlderThan(Instant oldest);
}
