package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The bytes of all files whose content was not redacted. */
@Lazy
public interface FileContents extends Repository<FileContent, ResourceKey> {

    FileContent save(FileContent content);

    Optional<FileContent> findById(ResourceKey key);

    /** The contents of the files of several sessions. */
    @Query(
            nativeQuery = true,
            value = "select c.id from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join files f on f.account = :account and f.session_id = r.id"
                    + " join file_contents c on c.account = f.account and c.id = f.id")
    List<String> idsOfAll(String account, String... ids);

    boolean existsById(ResourceKey key);

    @Modifying
    @Query("delete from FileContent c where c.account = :account and c.id = :id")
    void delete(String account, String id);

    @Modifying
    @Query("delete from FileContent c where c.account = :account")
    void deleteByAccount(String account);
}
