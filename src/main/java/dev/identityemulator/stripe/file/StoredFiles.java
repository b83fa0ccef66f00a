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
