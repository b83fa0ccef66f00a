package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.account.SensitiveFieldPolicy;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.list.ResourceBatch;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.file.content.FileErrors;
import dev.identityemulator.stripe.file.owner.FileOwners;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The actions on files.
 *
 * @see <a href="https://docs.stripe.com/api/files">Stripe: Files</a>
 */
@Service
public class FileService {

    private final StoredFiles files;
    private final FileContents contents;
    private final FileBytes bytes;
    private final FileLinkService links;
    private final EntityManager entities;
    private final AccountClock clock;
    private final SensitiveFieldPolicy sensitive;
    private final ObjectProvider<FileOwners> owners;

    FileService(
            StoredFiles files,
            FileContents contents,
            FileBytes bytes,
            FileLinkService links,
            EntityManager entities,
            AccountClock clock,
            SensitiveFieldPolicy sensitive,
            ObjectProvider<FileOwners> owners) {
        this.files = files;
        this.contents = contents;
        this.bytes = bytes;
        this.links = links;
        this.entities = entities;
        this.clock = clock;
        this.sensitive = sensitive;
        this.owners = owners;
    }

    /**
     * Stores an upload.
     *
     * @throws ApiException if its owner takes no files, or an ephemeral key does not open it
     */
    @Transactional
    public StoredFile create(Caller caller, FileCreateParams params) {
        var owner = params.ownedBy();
        if (caller.opened() != null && !caller.opens(owner)) {
            throw KeyErrors.lacksPermission(caller.maskedKey(), caller.shownAccount());
        }
        if (owner != null) {
            owners.getObject().requireOpen(caller.account(), owner, FileCreateParams.OWNED_BY);
        }
        var created = clock.next(caller.account());
        var file = files.save(new StoredFile(caller.account(), created, params.requestedPurpose(), params.upload())
                .submittedTo(owner));
        contents.save(new FileContent(file, params.upload().content()));
        var link = params.link();
        if (link != null) {
            links.createAtUpload(caller, file, link);
        }
        return file;
    }

    @Transactional(readOnly = true)
    public StoredFile retrieve(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> ApiErrors.noSuch(StoredFile.NOUN, id, "file"));
    }

    @Transactional(readOnly = true)
    public Page<StoredFile> list(Caller caller, FileListParams params) {
        Cursors.check(params, StoredFile.NOUN, id -> find(caller, id).isPresent());
        return KeysetQuery.over(entities, StoredFile.class, StoredFile.PREFIX, StoredFile::id, caller.account())
                .where("purpose", params.purpose())
                .page(params);
    }

    /** The files with these ids that the account has. */
    @Transactional(readOnly = true)
    public List<StoredFile> findAll(String account, Collection<String> ids) {
        return ResourceBatch.find(entities, StoredFile.class, account, ids);
    }

    /**
     * The file with its content.
     *
     * @throws ApiException if the content is gone, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public FileDownload download(Caller caller, String id) {
        var file = retrieve(caller, id);
        var download = bytes.download(file).orElseThrow(() -> FileErrors.contentGone(StoredFile.NOUN, id, "file"));
        if (file.purpose().isSensitive()) {
            sensitive.requireRecent(caller, file.recentSince(), clock.now(caller.account()));
        }
        return download;
    }

    /** Whether {@code download} would succeed. */
    @Transactional(readOnly = true)
    public boolean isThere(Caller caller, String id) {
        var file = find(caller, id).filter(bytes::areThere);
        return file.isPresent() && (!file.get().purpose().isSensitive() || isRecent(caller, file.get()));
    }

    private boolean isRecent(Caller caller, StoredFile file) {
        return sensitive.isRecent(caller, file.recentSince(), clock.now(caller.account()));
    }

    private Optional<StoredFile> find(Caller caller, String id) {
        return files.findById(new ResourceKey(caller.account(), id));
    }
}
