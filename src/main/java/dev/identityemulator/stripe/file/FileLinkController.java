package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.core.time.AccountClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of links to files.
 *
 * @see <a href="https://docs.stripe.com/api/file_links">Stripe: File Links</a>
 */
@ApiController
class FileLinkController {

    private static final String PATH = FileLinkResource.PATH;

    private final FileLinkService links;
    private final AccountClock clock;

    FileLinkController(FileLinkService links, AccountClock clock) {
        this.links = links;
        this.clock = clock;
    }

    @PostMapping(PATH)
    FileLinkResource create(Caller caller, FileLinkCreateParams params) {
        return resource(links.create(caller, params), caller);
    }

    @GetMapping(PATH + "/{link}")
    FileLinkResource retrieve(Caller caller, @PathVariable String link) {
        return resource(links.retrieve(caller, link), caller);
    }

    @PostMapping(PATH + "/{link}")
    FileLinkResource update(Caller caller, @PathVariable String link, FileLinkUpdateParams params) {
        return resource(links.update(caller, link, params), caller);
    }

    @GetMapping(PATH)
    ResourceList<FileLinkResource> list(Caller caller, FileLinkListParams params) {
        return ResourceList.of(links.list(caller, params), PATH, link -> resource(link, caller));
    }

    private FileLinkResource resource(FileLink link, Caller caller) {
        return FileLinkResource.of(link, clock.now(caller.account()), caller.baseUrl());
    }
}
