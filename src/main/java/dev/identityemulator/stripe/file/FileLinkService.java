package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.account.SensitiveFieldPolicy;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.file.content.FileErrors;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The actions on links to files.
 *
 * @see <a href="https://docs.stripe.com/api/file_links">Stripe: File Links</a>
 */
@Service
class FileLinkService {

    private final FileLinks links;
    private final StoredFiles files;
    private final EntityManager entities;
    private final AccountClock clock;
    private final SensitiveFieldPolicy sensitive;

    FileLinkService(
            FileLinks links,
            StoredFiles files,
            EntityManager entities,
            AccountClock clock,
            SensitiveFieldPolicy sensitive) {
        this.links = links;
        this.files = files;
        this.entities = entities;
        this.clock = clock;
        this.sensitive = sensitive;
    }

    @Transactional
    public FileLink create(Caller caller, FileLinkCreateParams params) {
        var file = files.findById(new ResourceKey(caller.account(), params.fileId()))
                .orElseThrow(() -> ApiErrors.noSuchParam(StoredFile.NOUN, params.fileId(), "file"));
        requireLinkable(caller, file, "file");
        var expiresAt = LinkExpiry.of(params.expiresAt(), file.purpose(), now(caller), "expires_at");
        return save(file, expiresAt, params.initialMetadata());
    }

    /** Creates the link that an upload asks for. */
    @Transactional
    public FileLink createAtUpload(Caller caller, StoredFile file, FileCreateParams.LinkData data) {
        requireLinkable(caller, file, "file_link_data[create]");
        var param = "file_link_data[expires_at]";
        return save(file, LinkExpiry.of(data.expiresAt(), file.purpose(), now(caller), param), data.initialMetadata());
    }

    @Transactional(readOnly = true)
    public FileLink retrieve(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> noSuch(id));
    }

    @Transactional
    public FileLink update(Caller caller, String id, FileLinkUpdateParams params) {
        var link = links.lock(caller.account(), id).orElseThrow(() -> noSuch(id));
        var now = now(caller);
        if (link.isExpired(now)) {
            throw ApiErrors.wrongState("You cannot update this file link because it has expired.");
        }
        var file =
                files.findById(new ResourceKey(caller.account(), link.file())).orElseThrow();
        requireLinkable(caller, file, "file");
        link.update(expiresAtAfter(params, link, file, now), params.metadataAfter(link.metadata()));
        return link;
    }

    @Transactional(readOnly = true)
    public Page<FileLink> list(Caller caller, FileLinkListParams params) {
        Cursors.check(params, FileLink.NOUN, id -> find(caller, id).isPresent());
        return list(caller.account(), params);
    }

    /** The newest links to a file. */
    @Transactional(readOnly = true)
    public Page<FileLink> to(StoredFile file) {
        return list(file.account(), new FileLinkListParams(null, null, null, file.id(), null, null));
    }

    private Page<FileLink> list(String account, FileLinkListParams params) {
        return KeysetQuery.over(entities, FileLink.class, FileLink.PREFIX, FileLink::id, account)
                .where("file", params.file())
                .wherePast("expiresAt", params.expired(), clock.now(account))
                .page(params);
    }

    private void requireLinkable(Caller caller, StoredFile file, String param) {
        if (!file.purpose().isLinkable()) {
            throw FileErrors.notLinkable(param, file.purpose().value());
        }
        if (file.purpose().isSensitive()) {
            sensitive.requireRecent(caller, file.recentSince(), now(caller));
        }
    }

    private FileLink save(StoredFile file, @Nullable Instant expiresAt, Map<String, String> metadata) {
        return links.save(new FileLink(file, clock.next(file.account()), expiresAt, metadata));
    }

    private static @Nullable Instant expiresAtAfter(
            FileLinkUpdateParams params, FileLink link, StoredFile file, Instant now) {
        if (params.expiresAt() instanceof FieldUpdate.Keep) {
            return link.expiresAt();
        }
        return params.endsNow() ? now : LinkExpiry.of(params.expiresAtSeconds(), file.purpose(), now, "expires_at");
    }

    private Optional<FileLink> find(Caller caller, String id) {
        return links.findById(new ResourceKey(caller.account(), id));
    }

    private Instant now(Caller caller) {
        return clock.now(caller.account());
    }

    private static RuntimeException noSuch(String id) {
        return ApiErrors.noSuch(FileLink.NOUN, id, "link");
    }
}
