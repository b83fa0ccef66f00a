package dev.identityemulator.testhelpers.crypto;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.crypto.session.OnrampChoice;
import dev.identityemulator.stripe.crypto.session.OnrampGoal;
import dev.identityemulator.stripe.crypto.session.OnrampProgress;
import dev.identityemulator.stripe.crypto.session.OnrampSessionResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a test do to onramp sessions what only customers and Stripe do. */
@ApiController
class OnrampControlController {

    private static final String PATH = "/v1/test_helpers/crypto/onramp_sessions/{id}";

    private final OnrampProgress sessions;

    OnrampControlController(OnrampProgress sessions) {
        this.sessions = sessions;
    }

    @PostMapping(PATH + "/advance")
    OnrampSessionResource advance(Caller caller, @PathVariable String id, OnrampAdvanceParams params) {
        var session = sessions.advance(caller.account(), id, params.goal(), params.choice(), params.delayed());
        return OnrampSessionResource.of(session, caller.baseUrl());
    }

    @PostMapping(PATH + "/fail_payment")
    OnrampSessionResource failPayment(Caller caller, @PathVariable String id, Params.None params) {
        var session = sessions.advance(caller.account(), id, OnrampGoal.FAIL_PAYMENT, OnrampChoice.OPEN, false);
        return OnrampSessionResource.of(session, caller.baseUrl());
    }
}
