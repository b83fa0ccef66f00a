package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The bytes of a file. */
@Entity
@Table(name = "file_contents")
@IdClass(ResourceKey.class)
public class FileContent {

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private byte[] content;

    public FileContent(StoredFile file, byte[] content) {
        this.account = file.account();
        this.id = file.id();
        this.content = content;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    public FileContent() {}

    public byte[] bytes() {
        return content;
    }
}
