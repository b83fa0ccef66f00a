package dev.identityemulator.dashboard;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.report.VerificationError;
import dev.identityemulator.session.Outcome;
import dev.identityemulator.session.Submissions;
import dev.identityemulator.session.VerificationSessionService;
import org.springframework.stereotype.Component;

/** What can be ordered on the page of a session. */
@Component
class SessionOrders {

    private final VerificationSessionService sessions;
    private final Submissions submissions;

    SessionOrders(VerificationSessionService sessions, Submissions submissions) {
        this.sessions = sessions;
        this.submissions = submissions;
    }

    Answer verify(Visit visit) {
        return submit(visit, Outcome.PASSES);
    }

    Answer unverify(Visit visit) {
        var code = visit.text("error_code");
        var error = Choice.constant(VerificationError.values(), code);
        if (error == null) {
            throw ParamErrors.missing("error_code");
        }
        return submit(visit, new Outcome(error, null, null, null));
    }

    Answer cancel(Visit visit) {
        sessions.cancel(visit.caller(), visit.id());
        return back(visit);
    }

    Answer redact(Visit visit) {
        sessions.redact(visit.caller(), visit.id());
        return back(visit);
    }

    private Answer submit(Visit visit, Outcome outcome) {
        submissions.submit(visit.account(), visit.id(), outcome, visit.asksFor("delay", "true"));
        return back(visit);
    }

    private static Answer back(Visit visit) {
        return Answer.to(visit, "/sessions/" + visit.id());
    }
}
