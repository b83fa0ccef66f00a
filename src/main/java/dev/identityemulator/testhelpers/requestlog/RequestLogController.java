package dev.identityemulator.testhelpers.requestlog;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The API of the request log. */
@ApiController
class RequestLogController {

    private static final String PATH = "/v1/test_helpers/request_logs";

    private final RequestLogService log;

    RequestLogController(RequestLogService log) {
        this.log = log;
    }

    @GetMapping(PATH + "/{id}")
    RequestLogResource retrieve(Caller caller, @PathVariable String id) {
        return RequestLogResource.of(log.retrieve(caller.account(), id));
    }

    @GetMapping(PATH)
    ResourceList<RequestLogResource> list(Caller caller, RequestLogListParams params) {
        return ResourceList.of(log.list(caller.account(), params), PATH, RequestLogResource::of);
    }
}
