package dev.identityemulator.testhelpers.requestlog;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.testhelpers.scope.SessionScopes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The API of the request log. */
@ApiController
class RequestLogController {

    private static final String PATH = "/v1/test_helpers/request_logs";

    private final RequestLogService log;
    private final SessionScopes scopes;

    RequestLogController(RequestLogService log, SessionScopes scopes) {
        this.log = log;
        this.scopes = scopes;
    }

    @GetMapping(PATH + "/{id}")
    RequestLogResource retrieve(Caller caller, @PathVariable String id) {
        return RequestLogResource.of(log.retrieve(caller.account(), id));
    }

    @GetMapping(PATH)
    ResourceList<RequestLogResource> list(Caller caller, RequestLogListParams params) {
        scopes.require(caller, params.session());
        return ResourceList.of(log.list(caller.account(), params), PATH, RequestLogResource::of);
    }
}
