package dev.identityemulator.browser.onramp;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.stripe.crypto.session.OnrampService;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PostMapping;

/** Exchanges a client secret for the hash of its page. Any web page may call it, with a publishable key. */
@ApiController
@CrossOrigin
class OnrampOpeningController {

    private final OnrampService sessions;

    OnrampOpeningController(OnrampService sessions) {
        this.sessions = sessions;
    }

    /** The page of a session, as a holder of the client secret gets it. */
    record Opening(String id, String object, String sessionHash) implements ApiResource {}

    @PostMapping("/v3/crypto_onramp_sessions")
    Opening open(OnrampOpeningParams params, HttpServletRequest request) {
        RequestContext.of(request).workOn(params.account());
        var session = sessions.withSecret(params.account(), params.secret());
        return new Opening(session.id(), "crypto_onramp_page", session.hash());
    }
}
