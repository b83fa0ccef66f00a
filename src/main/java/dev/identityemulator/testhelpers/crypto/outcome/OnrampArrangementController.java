package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Arranges outcomes for onramp sessions whose ids a test cannot know yet. */
@ApiController
class OnrampArrangementController {

    private static final String PATH = "/v1/test_helpers/crypto/outcomes";

    private final OnrampArrangements arrangements;

    OnrampArrangementController(OnrampArrangements arrangements) {
        this.arrangements = arrangements;
    }

    @PostMapping(PATH)
    OnrampArrangementResource create(Caller caller, OnrampArrangementParams params) {
        return OnrampArrangementResource.of(arrangements.create(caller.account(), params));
    }

    @GetMapping(PATH + "/{id}")
    OnrampArrangementResource retrieve(Caller caller, @PathVariable String id) {
        return OnrampArrangementResource.of(arrangements.retrieve(caller.account(), id));
    }

    @GetMapping(PATH)
    ResourceList<OnrampArrangementResource> list(Caller caller, OnrampArrangementListParams params) {
        return ResourceList.of(arrangements.list(caller.account(), params), PATH, OnrampArrangementResource::of);
    }

    @DeleteMapping(PATH + "/{id}")
    OnrampArrangementResource.Deleted delete(Caller caller, @PathVariable String id) {
        arrangements.delete(caller.account(), id);
        return new OnrampArrangementResource.Deleted(id, OnrampArrangementResource.OBJECT, true);
    }
}
