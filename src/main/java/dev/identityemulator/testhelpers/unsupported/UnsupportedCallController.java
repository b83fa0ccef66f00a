package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;

/** The API of unsupported calls. */
@ApiController
class UnsupportedCallController {

    private static final String PATH = "/v1/test_helpers/unsupported";

    private final UnsupportedCallService calls;

    UnsupportedCallController(UnsupportedCallService calls) {
        this.calls = calls;
    }

    @GetMapping(PATH)
    ResourceList<UnsupportedCallResource> list(Caller caller, UnsupportedCallListParams params) {
        return ResourceList.of(calls.list(caller.account(), params), PATH, UnsupportedCallResource::of);
    }
}
