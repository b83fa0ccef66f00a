package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
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

    boolean existsById(ResourceKey key);

    @Modifying
    @Query("delete from FileContent c where c.account = :account and c.id = :id")
    void delete(String account, String id);

    @Modifying
    @Query("delete from FileContent c where c.account = :account")
    void deleteByAccount(String account);
}
