package dev.identityemulator.stripe.file;

import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.core.time.AccountClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the resource of a file with its newest links. */
@Component
class FileView {

    private final FileLinkService links;
    private final AccountClock clock;

    FileView(FileLinkService links, AccountClock clock) {
        this.links = links;
        this.clock = clock;
    }

    FileResource of(StoredFile file, String baseUrl) {
        var newest = file.purpose().isLinkable() ? links.to(file) : new Page<FileLink>(List.of(), false);
        var url = FileLinkResource.PATH + "?file=" + file.id();
        var now = clock.now(file.account());
        var list = ResourceList.of(newest, url, link -> FileLinkResource.of(link, now, baseUrl));
        return FileResource.of(file, list, baseUrl);
    }
}
