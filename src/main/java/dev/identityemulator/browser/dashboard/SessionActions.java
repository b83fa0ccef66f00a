package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.identity.submission.Submissions;
import org.springframework.stereotype.Component;

/** What can be ordered on the page of a session. */
@Component
class SessionActions {

    private final VerificationSessionService sessions;
    private final Submissions submissions;

    SessionActions(VerificationSessionService sessions, Submissions submissions) {
        this.sessions = sessions;
        this.submissions = submissions;
    }

    PageResult verify(PageRequest visit) {
        return submit(visit, Outcome.PASSES);
    }

    PageResult unverify(PageRequest visit) {
        var code = visit.text("error_code");
        var error = Choice.constant(VerificationError.values(), code);
        if (error == null) {
            throw ParamErrors.missing("error_code");
        }
        return submit(visit, new Outcome(error, null, null, null));
    }

    PageResult cancel(PageRequest visit) {
        sessions.cancel(visit.caller(), visit.id());
        return back(visit);
    }

    PageResult redact(PageRequest visit) {
        sessions.redact(visit.caller(), visit.id());
        return back(visit);
    }

    private PageResult submit(PageRequest visit, Outcome outcome) {
        submissions.submit(visit.account(), visit.id(), outcome, visit.asksFor("delay", "true"));
        return back(visit);
    }

    private static PageResult back(PageRequest visit) {
        return PageResult.to(visit, "/sessions/" + visit.id());
    }
}
