package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.NotTransactional;
import dev.identityemulator.testhelpers.scope.SessionScopes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The API of the account's clock, and of the time of one session. */
@ApiController
class ClockController {

    private final ClockService service;
    private final SessionScopes scopes;

    ClockController(ClockService service, SessionScopes scopes) {
        this.service = service;
        this.scopes = scopes;
    }

    @GetMapping("/v1/test_helpers/clock")
    ClockResource retrieve(Caller caller, ClockParams params) {
        scopes.require(caller, params.session());
        return service.clock(caller.account(), params.session());
    }

    @PostMapping("/v1/test_helpers/clock/advance")
    @NotTransactional
    ClockResource advance(Caller caller, ClockAdvanceParams params) {
        scopes.require(caller, params.session());
        service.advance(caller.account(), params);
        return service.clock(caller.account(), params.session());
    }
}
