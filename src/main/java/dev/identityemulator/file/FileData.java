package dev.identityemulator.file;

import dev.identityemulator.account.AccountData;
import dev.identityemulator.redaction.PersonalDataStore;
import org.springframework.stereotype.Component;

/** What becomes of files when their account is emptied, or the session that they were submitted to is redacted. */
@Component
class FileData implements AccountData, PersonalDataStore {

    private final Files files;
    private final FileContents contents;

    FileData(Files files, FileContents contents) {
        this.files = files;
        this.contents = contents;
    }

    /** Deletes the bytes; that there was a file, and how large it was, stays known. */
    @Override
    public void redact(String account, String session) {
        contents.deleteBySession(account, session);
    }

    @Override
    public void deleteAll(String account) {
        contents.deleteByAccount(account);
        files.deleteByAccount(account);
    }
}
