package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.request.VerificationSessionUpdateParams;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of sessions.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions">Stripe: VerificationSession</a>
 */
@ApiController
class VerificationSessionController {

    private static final String PATH = "/v1/identity/verification_sessions";

    private final VerificationSessionService sessions;
    private final SessionView view;

    VerificationSessionController(VerificationSessionService sessions, SessionView view) {
        this.sessions = sessions;
        this.view = view;
    }

    @PostMapping(PATH)
    VerificationSessionResource create(Caller caller, VerificationSessionCreateParams params) {
        return view.of(sessions.create(caller, params), caller);
    }

    @GetMapping(PATH + "/{id}")
    VerificationSessionResource retrieve(Caller caller, @PathVariable String id, Expansions expansions) {
        return view.of(sessions.retrieve(caller, id), caller, expansions);
    }

    @PostMapping(PATH + "/{id}")
    VerificationSessionResource update(
            Caller caller, @PathVariable String id, VerificationSessionUpdateParams params, Expansions expansions) {
        view.requireVisible(id, caller, expansions);
        return view.of(sessions.update(caller, id, params), caller);
    }

    @GetMapping(PATH)
    ResourceList<VerificationSessionResource> list(
            Caller caller, VerificationSessionListParams params, Expansions expansions) {
        var page = view.of(sessions.list(caller, params), caller, expansions);
        return ResourceList.of(page, PATH, Function.identity());
    }

    @PostMapping(PATH + "/{id}/cancel")
    VerificationSessionResource cancel(Caller caller, @PathVariable String id, Expansions expansions) {
        view.requireVisible(id, caller, expansions);
        return view.of(sessions.cancel(caller, id), caller);
    }

    @PostMapping(PATH + "/{id}/redact")
    VerificationSessionResource redact(Caller caller, @PathVariable String id, Expansions expansions) {
        view.requireVisible(id, caller, expansions);
        return view.of(sessions.redact(caller, id), caller);
    }
}
