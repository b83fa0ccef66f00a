package dev.identityemulator.stripe.file;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file with its content, to be downloaded. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FileDownload(StoredFile file, byte[] content) {

    /** The response with the content. Browsers may not guess another type. */
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
