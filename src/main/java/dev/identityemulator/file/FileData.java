package dev.identityemulator.file;

import dev.identityemulator.account.AccountData;
import dev.identityemulator.idempotency.IdempotencyData;
import dev.identityemulator.redaction.PersonalDataStore;
import org.springframework.stereotype.Component;

/** What becomes of files when their account is emptied, or the session that they were submitted to is redacted. */
@Component
class FileData implements AccountData, PersonalDataStore {

    private final Files files;
    private final FileContents contents;
    private final FileLinks links;
    private final IdempotencyData answers;

    FileData(Files files, FileContents contents, FileLinks links, IdempotencyData answers) {
        this.files = files;
        this.contents = contents;
        this.links = links;
        this.answers = answers;
    }

    /** Deletes the bytes, and what callers wrote on links to them; that there was a file of this size stays known. */
    @Override
    public void redact(String account, String session) {
        for (var link : links.bySession(account, session)) {
            link.redact();
            answers.redact(account, link.id());
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
