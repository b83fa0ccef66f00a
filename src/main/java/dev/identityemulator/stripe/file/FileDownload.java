package dev.identityemulator.stripe.file;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file with its content, on its way to somebody who may have it. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record FileDownload(StoredFile file, byte[] content) {

    /** The response that carries it; browsers show it as what it is and as nothing else. */
    public ResponseEntity<byte[]> response() {
        var filename = file.filename();
        var disposition = ContentDisposition.inline()
                .filename(filename == null ? file.id() : filename, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
