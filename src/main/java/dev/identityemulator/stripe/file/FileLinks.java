package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All links of all accounts. */
@Lazy
interface FileLinks extends Repository<FileLink, ResourceKey> {

    FileLink save(FileLink link);

    Optional<FileLink> findById(ResourceKey key);

    /** The link with this token, of any account. */
    Optional<FileLink> findByToken(String token);

    /** Locks the link for a change. Other changes wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from FileLink l where l.account = :account and l.id = :id")
    Optional<FileLink> lock(String account, String id);

    /** The links to files of several sessions. */
    @Query(
            nativeQuery = true,
            value = "select l.* from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join files f on f.account = :account and f.session_id = r.id"
                    + " join file_links l on l.account = f.account and l.file_id = f.id")
    List<FileLink> ofAll(String account, String... ids);

    @Modifying
    @Query("delete from FileLink l where l.account = :account")
    void deleteByAccount(String account);
}
