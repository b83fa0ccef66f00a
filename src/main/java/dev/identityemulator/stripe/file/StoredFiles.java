package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All files of all accounts. */
public interface StoredFiles extends Repository<StoredFile, ResourceKey> {

    StoredFile save(StoredFile file);

    Optional<StoredFile> findById(ResourceKey key);

    /** The ids of the files submitted to a session. */
    @Query("select f.id from StoredFile f where f.account = :account and f.session = :session")
    List<String> idsBySession(String account, String session);

    @Modifying
    @Query("delete from StoredFile f where f.account = :account")
    void deleteByAccount(String account);
}
