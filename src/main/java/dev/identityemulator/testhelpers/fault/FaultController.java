package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The API of faults. */
@ApiController
class FaultController {

    private static final String PATH = "/v1/test_helpers/faults";

    private final FaultService faults;

    FaultController(FaultService faults) {
        this.faults = faults;
    }

    @PostMapping(PATH)
    FaultResource create(Caller caller, FaultParams params) {
        return FaultResource.of(faults.create(caller.account(), params));
    }

    @GetMapping(PATH + "/{id}")
    FaultResource retrieve(Caller caller, @PathVariable String id) {
        return FaultResource.of(faults.retrieve(caller, id));
    }

    @GetMapping(PATH)
    ResourceList<FaultResource> list(Caller caller, FaultListParams params) {
        return ResourceList.of(faults.list(caller, params), PATH, FaultResource::of);
    }

    @DeleteMapping(PATH + "/{id}")
    FaultResource.Deleted delete(Caller caller, @PathVariable String id) {
        faults.delete(caller, id);
        return new FaultResource.Deleted(id, FaultResource.OBJECT, true);
    }

    @DeleteMapping(PATH)
    FaultResource.AllDeleted deleteAll(Caller caller) {
        faults.deleteAll(caller.account());
        return new FaultResource.AllDeleted(FaultResource.OBJECT, true);
    }
}
