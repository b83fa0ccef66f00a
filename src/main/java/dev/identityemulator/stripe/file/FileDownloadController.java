package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.core.overload.LargeResponse;
import dev.identityemulator.core.time.AccountClock;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Downloads files by their links, without a key. An expired link looks like an unknown one. */
@Controller
class FileDownloadController {

    private final FileLinks links;
    private final StoredFiles files;
    private final FileBytes bytes;
    private final AccountClock clock;

    FileDownloadController(FileLinks links, StoredFiles files, FileBytes bytes, AccountClock clock) {
        this.links = links;
        this.files = files;
        this.bytes = bytes;
        this.clock = clock;
    }

    @GetMapping("/links/{token}")
    @LargeResponse
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> download(@PathVariable String token) {
        return links.findByToken(token)
                .filter(link -> !link.isExpired(clock.now(link.account())))
                .flatMap(this::linked)
                .map(FileDownload::response)
                .orElseThrow(() -> ApiErrors.noSuch(FileLink.NOUN, token, "link"));
    }

    private Optional<FileDownload> linked(FileLink link) {
        return files.findById(new ResourceKey(link.account(), link.file())).flatMap(bytes::download);
    }
}
