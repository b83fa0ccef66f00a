package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.file.content.FilePurpose;
import dev.identityemulator.stripe.file.content.FileType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A file without its content, which has its own table, so that lists do not read it and redaction can delete it.
 *
 * @see <a href="https://docs.stripe.com/api/files/object">Stripe: The File object</a>
 */
@Entity
@Table(name = "files")
@IdClass(ResourceKey.class)
@ApiObject(prefix = StoredFile.PREFIX, noun = StoredFile.NOUN)
public class StoredFile {

    static final String PREFIX = "file";
    static final String NOUN = "file upload";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FilePurpose purpose;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable FileType type;

    private @Nullable String filename;

    @Column(name = "size_bytes")
    private int size;

    @Column(name = "session_id")
    private @Nullable String session;

    private @Nullable String drawing;

    /** How much older it counts than it is. */
    @Column(name = "aged_millis")
    private long agedMillis;

    public StoredFile(String account, Instant created, FilePurpose purpose, UploadedFile upload) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.purpose = purpose;
        this.type = FileType.of(upload.content());
        this.filename = upload.name().isEmpty() ? null : upload.name();
        this.size = upload.content().length;
    }

    private StoredFile(
            String account, Instant created, FilePurpose purpose, String filename, int size, String drawing) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.purpose = purpose;
        this.type = FileType.PNG;
        this.filename = filename;
        this.size = size;
        this.drawing = drawing;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    public StoredFile() {}

    /** An image of this size in bytes that is drawn when it is asked for. */
    public static StoredFile drawn(
            String account, Instant created, FilePurpose purpose, String filename, int size, String drawing) {
        return new StoredFile(account, created, purpose, filename, size, drawing);
    }

    /** Notes the session to which the file was submitted, and whose redaction deletes the content; null for none. */
    public StoredFile submittedTo(@Nullable String session) {
        this.session = session;
        return this;
    }

    /** Makes an image that an app uploaded one that the application can see. */
    public void submittedAs(FilePurpose newPurpose) {
        purpose = newPurpose;
    }

    /** Whether it belongs to this session, whose redaction deletes the content. */
    public boolean isOf(String sessionId) {
        return sessionId.equals(session);
    }

    String account() {
        return account;
    }

    public String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    /** Since when it is there, for the rule of how long what is sensitive is shown. */
    Instant recentSince() {
        return created.minusMillis(agedMillis);
    }

    FilePurpose purpose() {
        return purpose;
    }

    @Nullable
    FileType type() {
        return type;
    }

    @Nullable
    public String filename() {
        return filename;
    }

    int size() {
        return size;
    }

    /** What is on the image that is drawn when it is asked for; null if the bytes are stored, or redacted. */
    @Nullable
    String drawing() {
        return drawing;
    }

    /** The media type of an HTTP response with the content. */
    String mediaType() {
        return type == null ? FileType.UNKNOWN : type.mediaType();
    }
}
