package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.stripe.identity.link.LinkedSessions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Exchanges a client secret for the token of its page. Any web page may call it, with a publishable key; so it is not below
 * {@code /v1}, where every call takes a secret key.
 */
@ApiController
@CrossOrigin
class VerificationPageController {

    private final LinkedSessions sessions;

    VerificationPageController(LinkedSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/v3/verification_pages")
    VerificationPageResource open(VerificationPageParams params, HttpServletRequest request) {
        RequestContext.of(request).workOn(params.account());
        return VerificationPageResource.of(params.secret(), sessions.tokenOf(params.account(), params.secret()));
    }
}
