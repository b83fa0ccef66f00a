package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All files of all accounts. */
@Lazy
public interface StoredFiles extends Repository<StoredFile, ResourceKey> {

    StoredFile save(StoredFile file);

    Optional<StoredFile> findById(ResourceKey key);

    @Query("select f from StoredFile f where f.account = :account and f.drawing is not null")
    List<StoredFile> drawn(String account);

    /** Those of these sessions to which drawn images were submitted. */
    @Query(
            nativeQuery = true,
            value = "select distinct f.session_id from unnest(cast(:sessions as varchar array)) as r (id)"
                    + " join files f on f.account = :account and f.session_id = r.id where f.drawing is not null")
    List<String> sessionsWithDrawings(String account, String... sessions);

    /** Deletes what is on the drawn images that were submitted to a session. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "update files set drawing = null where account = :account and session_id = :session"
                    + " and drawing is not null")
    void deleteDrawings(String account, String session);

    /** Lets the files submitted to a session count as so much older. */
    @Modifying
    @Query("update StoredFile f set f.agedMillis = f.agedMillis + :millis"
            + " where f.account = :account and f.session = :session")
    void age(String account, String session, long millis);

    @Modifying
    @Query("delete from StoredFile f where f.account = :account")
    void deleteByAccount(String account);
}
