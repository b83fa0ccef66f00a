package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Arranges outcomes for sessions whose ids a test cannot know yet. */
@ApiController
class ArrangementController {

    private static final String PATH = "/v1/test_helpers/identity/outcomes";

    private final ArrangementService arrangements;

    ArrangementController(ArrangementService arrangements) {
        this.arrangements = arrangements;
    }

    @PostMapping(PATH)
    ArrangementResource create(Caller caller, ArrangementCreateParams params) {
        return ArrangementResource.of(arrangements.create(caller.account(), params));
    }

    @GetMapping(PATH + "/{id}")
    ArrangementResource retrieve(Caller caller, @PathVariable String id) {
        return ArrangementResource.of(arrangements.retrieve(caller, id));
    }

    @GetMapping(PATH)
    ResourceList<ArrangementResource> list(Caller caller, ArrangementListParams params) {
        return ResourceList.of(arrangements.list(caller, params), PATH, ArrangementResource::of);
    }

    @DeleteMapping(PATH + "/{id}")
    ArrangementResource.Deleted delete(Caller caller, @PathVariable String id) {
        arrangements.delete(caller, id);
        return new ArrangementResource.Deleted(id, ArrangementResource.OBJECT, true);
    }
}
