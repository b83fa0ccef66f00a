package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.MetadataColumn;
import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An address from which anybody can download a file until it expires.
 *
 * @see <a href="https://docs.stripe.com/api/file_links/object">Stripe: The FileLink object</a>
 */
@Entity
@Table(name = "file_links")
@IdClass(ResourceKey.class)
@ApiObject(prefix = FileLink.PREFIX, noun = FileLink.NOUN)
class FileLink {

    static final String PREFIX = "link";
    static final String NOUN = "file link";

    private static final int TOKEN_LENGTH = 64;

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Column(name = "file_id")
    private String file;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Convert(converter = MetadataColumn.class)
    private Map<String, String> metadata;

    private String token;

    FileLink(StoredFile file, Instant created, @Nullable Instant expiresAt, Map<String, String> metadata) {
        this.account = file.account();
        this.id = ResourceIds.next(PREFIX, this.account, created);
        this.created = created;
        this.file = file.id();
        this.expiresAt = expiresAt;
        this.metadata = metadata;
        this.token = "test_" + RandomText.alphanumeric(TOKEN_LENGTH);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FileLink() {}

    /** Changes the expiry and the metadata. */
    void update(@Nullable Instant newExpiresAt, Map<String, String> newMetadata) {
        expiresAt = newExpiresAt;
        metadata = newMetadata;
    }

    /** Deletes the metadata. */
    void redact() {
        metadata = Map.of();
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    String account() {
        return account;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    String file() {
        return file;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    String token() {
        return token;
    }
}
