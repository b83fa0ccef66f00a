package dev.identityemulator.file;

import dev.identityemulator.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All files of all accounts. */
interface Files extends Repository<File, ResourceKey> {

    File save(File file);

    Optional<File> findById(ResourceKey key);

    /** The ids of what was submitted to a session. */
    @Query("select f.id from File f where f.account = :account and f.session = :session")
    List<String> idsBySession(String account, String session);

    @Modifying
    @Query("delete from File f where f.account = :account")
    void deleteByAccount(String account);
}
