package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.CopiedColumn;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.accountstate.RowReference;
import dev.identityemulator.core.idempotency.IdempotencyData;
import dev.identityemulator.core.jobs.ScopeAging;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.stripe.file.content.Drawings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deletes the files of an account, and redacts or ages those submitted to a session. */
@Component
class FileData implements AccountData, PersonalDataStore, AccountState, ScopeAging {

    private final StoredFiles files;
    private final FileContents contents;
    private final FileLinks links;
    private final IdempotencyData responses;
    private final Drawings drawings;

    FileData(StoredFiles files, FileContents contents, FileLinks links, IdempotencyData responses, Drawings drawings) {
        this.drawings = drawings;
        this.files = files;
        this.contents = contents;
        this.links = links;
        this.responses = responses;
    }

    /** Deletes the bytes, and the metadata of links to them. The file itself and its size stay. */
    @Override
    public void redact(String account, Collection<String> sessions) {
        var ids = sessions.toArray(String[]::new);
        for (var link : links.ofAll(account, ids)) {
            link.redact();
            responses.redact(account, List.of(link.id()));
        }
        contents.idsOfAll(account, ids).forEach(id -> contents.delete(account, id));
        files.sessionsWithDrawings(account, ids).forEach(session -> files.deleteDrawings(account, session));
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
    public Optional<RowProblem> problem(String account) {
        return files.drawn(account).stream()
                .filter(file -> !canDraw(file.drawing()))
                .map(file -> new RowProblem("files", file.id(), "drawing", "The emulator cannot draw this."))
                .findFirst();
    }

    private boolean canDraw(@Nullable String drawing) {
        return drawing == null || drawings.canDraw(drawing);
    }

    @Override
    public List<RowReference> references() {
        return List.of(
                new RowReference("files", "session_id", "verification_sessions"),
                new RowReference("file_contents", "id", "files"),
                new RowReference("file_links", "file_id", "files"));
    }
}
