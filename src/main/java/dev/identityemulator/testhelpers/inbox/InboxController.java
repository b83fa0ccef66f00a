package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.testhelpers.scope.SessionScopes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows what inboxes received, and sets how they respond. */
@ApiController
class InboxController {

    private static final String PATH = "/v1/test_helpers/inbox/";

    private final InboxService inboxes;
    private final SessionScopes scopes;

    InboxController(InboxService inboxes, SessionScopes scopes) {
        this.inboxes = inboxes;
        this.scopes = scopes;
    }

    @GetMapping(PATH + "{name}")
    ResourceList<InboxMessageResource> list(Caller caller, @PathVariable String name, InboxListParams params) {
        scopes.require(caller, params.session());
        return ResourceList.of(inboxes.list(caller, name, params), PATH + name, InboxMessageResource::of);
    }

    @PostMapping(PATH + "{name}")
    InboxResource respondWith(Caller caller, @PathVariable String name, InboxResponseParams params) {
        return InboxResource.of(inboxes.respondWith(caller, name, params));
    }
}
