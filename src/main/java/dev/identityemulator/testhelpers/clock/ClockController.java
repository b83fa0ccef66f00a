package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.NotTransactional;
import dev.identityemulator.core.time.AccountClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The API of the account's clock. */
@ApiController
class ClockController {

    private final AccountClock clock;
    private final ClockService service;

    ClockController(AccountClock clock, ClockService service) {
        this.clock = clock;
        this.service = service;
    }

    @GetMapping("/v1/test_helpers/clock")
    ClockResource retrieve(Caller caller) {
        return resource(caller.account());
    }

    @PostMapping("/v1/test_helpers/clock/advance")
    @NotTransactional
    ClockResource advance(Caller caller, ClockAdvanceParams params) {
        var account = caller.account();
        service.advance(account, params);
        return resource(account);
    }

    private ClockResource resource(String account) {
        return new ClockResource(clock.now(account), clock.aheadMillis(account) / 1000);
    }
}
