package dev.identityemulator.testhelpers.settle;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.NotTransactional;
import dev.identityemulator.core.overload.Bulkhead;
import dev.identityemulator.testhelpers.scope.SessionScopes;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a test wait for everything that its calls set going. */
@ApiController
class SettleController {

    private final SettleService settling;
    private final SessionScopes scopes;
    private final Bulkhead bulkhead;

    SettleController(SettleService settling, SessionScopes scopes, Bulkhead bulkhead) {
        this.settling = settling;
        this.scopes = scopes;
        this.bulkhead = bulkhead;
    }

    @PostMapping("/v1/test_helpers/settle")
    @NotTransactional
    Settlement settle(Caller caller, SettleParams params) {
        scopes.require(caller, params.session());
        var permit = bulkhead.forSettling();
        try {
            return settling.settle(caller.account(), params);
        } finally {
            permit.close();
        }
    }
}
