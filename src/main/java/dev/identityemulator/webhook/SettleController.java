package dev.identityemulator.webhook;

import dev.identityemulator.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.CommitsInSteps;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a test wait for all that its calls set going. */
@ApiController
class SettleController {

    private final SettleService settling;

    SettleController(SettleService settling) {
        this.settling = settling;
    }

    @PostMapping("/v1/test_helpers/settle")
    @CommitsInSteps
    Settlement settle(Caller caller, SettleParams params) {
        return settling.settle(caller.account(), params.patience());
    }
}
