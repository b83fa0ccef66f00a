package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.idempotency.IdempotencyData;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import org.springframework.stereotype.Component;

/** Deletes the files of an account, and redacts those submitted to a session. */
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

    /** Deletes the bytes, and the metadata of links to them. The file itself and its size stay. */
    @Override
    public void redact(String account, String session) {
        for (var link : links.bySession(account, session)) {
            link.redact();
            responses.redact(account, link.id());
        }
        contents.deleteBySession(account, session);
        files.deleteDrawings(account, session);
    }

    @Override
    public void deleteAll(String account) {
        contents.deleteByAccount(account);
        links.deleteByAccount(account);
        files.deleteByAccount(account);
    }
}
