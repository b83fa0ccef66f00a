package dev.identityemulator.stripecli.session;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.ApiSettings;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Serves the first call of {@code stripe listen} and {@code stripe logs tail}.
 *
 * @see <a href="https://docs.stripe.com/cli">Stripe: the Stripe CLI</a>
 */
@ApiController
class CliSessionController {

    private final CliSessionService sessions;
    private final ApiSettings settings;

    CliSessionController(CliSessionService sessions, ApiSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @PostMapping("/v1/stripecli/sessions")
    CliSessionResource create(Caller caller, CliSessionCreateParams params) {
        return CliSessionResource.of(sessions.create(caller, params), caller.baseUrl(), settings.apiVersion());
    }
}
