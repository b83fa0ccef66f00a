package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.stripe.file.content.Drawings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bytes of files: those that were uploaded, and those that are drawn when they are asked for. */
@Component
class FileBytes {

    private final FileContents contents;
    private final Drawings drawings;

    FileBytes(FileContents contents, Drawings drawings) {
        this.contents = contents;
        this.drawings = drawings;
    }

    /** The file with its bytes; empty if they were redacted. */
    Optional<FileDownload> download(StoredFile file) {
        var drawing = file.drawing();
        var bytes = drawing == null
                ? contents.findById(key(file)).map(FileContent::bytes)
                : Optional.of(drawings.draw(drawing));
        return bytes.map(found -> new FileDownload(file, found));
    }

    boolean areThere(StoredFile file) {
        return file.drawing() != null || contents.existsById(key(file));
    }

    private static ResourceKey key(StoredFile file) {
        return new ResourceKey(file.account(), file.id());
    }
}
