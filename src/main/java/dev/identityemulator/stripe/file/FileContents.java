package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The bytes of all files whose content was not redacted. */
public interface FileContents extends Repository<FileContent, ResourceKey> {

    FileContent save(FileContent content);

    Optional<FileContent> findById(ResourceKey key);

    boolean existsById(ResourceKey key);

    /** Deletes the bytes of the files that were submitted to a session. */
    @Modifying
    @Query("""
            delete from FileContent c where c.account = :account and c.id in
            (select f.id from StoredFile f where f.account = :account and f.session = :session)
            """)
    void deleteBySession(String account, String session);

    @Modifying
    @Query("delete from FileContent c where c.account = :account")
    void deleteByAccount(String account);
}
