package dev.identityemulator.testhelpers.snapshot;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.NotTransactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a test build a state once and go back to it. */
@ApiController
class SnapshotController {

    private static final String PATH = "/v1/test_helpers/snapshots";

    private final SnapshotService snapshots;

    SnapshotController(SnapshotService snapshots) {
        this.snapshots = snapshots;
    }

    /** In a transaction of its own, which sees the database as it is at one moment. */
    @PostMapping(PATH)
    @NotTransactional
    SnapshotResource take(Caller caller, SnapshotCreateParams params) {
        return SnapshotResource.of(snapshots.take(caller.account(), params));
    }

    @GetMapping(PATH + "/{id}")
    SnapshotResource retrieve(Caller caller, @PathVariable String id) {
        return SnapshotResource.of(snapshots.retrieve(caller, id));
    }

    @GetMapping(PATH)
    ResourceList<SnapshotResource> list(Caller caller, SnapshotListParams params) {
        return ResourceList.of(snapshots.list(caller, params), PATH, SnapshotResource::of);
    }

    @PostMapping(PATH + "/{id}/restore")
    SnapshotResource restore(Caller caller, @PathVariable String id) {
        return snapshots.restore(caller, id);
    }

    @DeleteMapping(PATH + "/{id}")
    SnapshotResource.Deleted delete(Caller caller, @PathVariable String id) {
        snapshots.delete(caller, id);
        return new SnapshotResource.Deleted(id, SnapshotResource.OBJECT, true);
    }
}
