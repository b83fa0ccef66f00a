package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.idempotency.IdempotencyData;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import org.springframework.stereotype.Component;

/** What becomes of files when their account is emptied, or the session that they were submitted to is redacted. */
@Component
class FileData implements AccountData, PersonalDataStore {

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

    /** Deletes the bytes, and what callers wrote on links to them; that there was a file of this size stays known. */
    @Override
    public void redact(String account, String session) {
        for (var link : links.bySession(account, session)) {
            link.redact();
            responses.redact(account, link.id());
        }
        for (var id : files.idsBySession(account, session)) {
            contents.delete(account, id);
        }
    }

    @Override
    public void deleteAll(String account) {
        contents.deleteByAccount(account);
        links.deleteByAccount(account);
        files.deleteByAccount(account);
    }
}
