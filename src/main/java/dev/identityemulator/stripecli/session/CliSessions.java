package dev.identityemulator.stripecli.session;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sessions of all CLIs of all accounts. */
@Lazy
public interface CliSessions extends Repository<CliSession, String> {

    CliSession save(CliSession session);

    /** The session with this id, which is secret: a WebSocket is opened without a key. */
    Optional<CliSession> findById(String id);

    @Modifying
    @Query("delete from CliSession s where s.account = :account")
    void deleteByAccount(String account);

    @Modifying
    @Query("delete from CliSession s where s.lastUsed < :oldest")
    void deleteUnusedSince(Instant oldest);
}
