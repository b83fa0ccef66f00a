package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.browser.dashboard.Choice;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.identity.submission.Submissions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/** The actions on the page of a session. */
@DashboardController
class SessionActions {

    private final VerificationSessionService sessions;
    private final Submissions submissions;
    private final PageResponses responses;

    SessionActions(VerificationSessionService sessions, Submissions submissions, PageResponses responses) {
        this.sessions = sessions;
        this.submissions = submissions;
        this.responses = responses;
    }

    /** Creates a session that asks for a document. */
    @PostMapping("/sessions")
    ResponseEntity<String> create(PageRequest request) {
        var session = sessions.create(request.caller(), VerificationSessionCreateParams.ofDocument());
        return responses.redirect(request, "/sessions/" + session.id());
    }

    @PostMapping("/sessions/{id}/verify")
    ResponseEntity<String> verify(PageRequest request) {
        return submit(request, Outcome.PASSES);
    }

    @PostMapping("/sessions/{id}/unverify")
    ResponseEntity<String> unverify(PageRequest request) {
        var error = Choice.constant(VerificationError.values(), request.text("error_code"));
        if (error == null) {
            throw ParamErrors.missing("error_code");
        }
        return submit(request, new Outcome(error, null, null, null));
    }

    @PostMapping("/sessions/{id}/cancel")
    ResponseEntity<String> cancel(PageRequest request) {
        sessions.cancel(request.caller(), request.id());
        return back(request);
    }

    @PostMapping("/sessions/{id}/redact")
    ResponseEntity<String> redact(PageRequest request) {
        sessions.redact(request.caller(), request.id());
        return back(request);
    }

    private ResponseEntity<String> submit(PageRequest request, Outcome outcome) {
        submissions.submit(request.account(), request.id(), outcome, request.has("delay", "true"));
        return back(request);
    }

    private ResponseEntity<String> back(PageRequest request) {
        return responses.redirect(request, "/sessions/" + request.id());
    }
}
