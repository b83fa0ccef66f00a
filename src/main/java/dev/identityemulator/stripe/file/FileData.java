package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.CopiedColumn;
import dev.identityemulator.core.accountstate.RowReference;
import dev.identityemulator.core.idempotency.IdempotencyData;
import dev.identityemulator.core.jobs.ScopeAging;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes the files of an account, and redacts or ages those submitted to a session. */
@Component
class FileData implements AccountData, PersonalDataStore, AccountState, ScopeAging {

    private final StoredFiles files;
    private final FileContents contents;
    private final FileLinks links;
    private final IdempotencyData responses;

    FileData(StoredFiles files, FileContents contents, FileLinks links, IdempotencyData responses) {
        this.files = files;
        this.contents = contents;
        this.links = links;
        this.responses = responses;
    }

    /** Deletes the bytes, and the metadata of links to them. The file itself and its size stay. */
    @Override
    public void redact(String account, String session) {
        for (var link : links.bySession(account, session)) {
            link.redact();
            responses.redact(account, link.id());
        }
        for (var id : files.storedBySession(account, session)) {
            contents.delete(account, id);
        }
        files.deleteDrawings(account, session);
    }

    @Override
    public void age(String account, String scope, Duration by) {
        files.age(account, scope, by.toMillis());
    }

    @Override
    public void deleteAll(String account) {
        contents.deleteByAccount(account);
        links.deleteByAccount(account);
        files.deleteByAccount(account);
    }

    @Override
    public List<CopiedColumn> copiedColumns() {
        return List.of(CopiedColumn.foundAlone("file_links", "token"));
    }

    @Override
    public List<RowReference> references() {
        return List.of(
                new RowReference("files", "session_id", "verification_sessions"),
                new RowReference("file_contents", "id", "files"),
                new RowReference("file_links", "file_id", "files"));
    }
}
