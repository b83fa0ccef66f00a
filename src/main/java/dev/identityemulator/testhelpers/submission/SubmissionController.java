package dev.identityemulator.testhelpers.submission;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.SessionView;
import dev.identityemulator.stripe.identity.session.VerificationSessionResource;
import dev.identityemulator.stripe.identity.submission.AttemptSimulator;
import dev.identityemulator.stripe.identity.submission.Submissions;
import dev.identityemulator.stripe.identity.submission.UnverifyParams;
import dev.identityemulator.stripe.identity.submission.VerifyParams;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Submits a session without a user. In Stripe's test mode, a person has to click through a page. */
@ApiController
class SubmissionController {

    private static final String PATH = "/v1/test_helpers/identity/verification_sessions/{id}";

    private static final String UNASKED =
            "Stripe never sends this code for such a session, which does not ask for the check that fails with it.";

    private final Submissions submissions;
    private final SessionView view;

    SubmissionController(Submissions submissions, SessionView view) {
        this.submissions = submissions;
        this.view = view;
    }

    @PostMapping(PATH + "/verify")
    VerificationSessionResource verify(Caller caller, @PathVariable String id, VerifyParams params) {
        return view.of(submissions.submit(caller.account(), id, params.outcome(), params.delayed()), caller);
    }

    @PostMapping(PATH + "/unverify")
    VerificationSessionResource unverify(
            Caller caller, @PathVariable String id, UnverifyParams params, HttpServletResponse response) {
        var session = submissions.submit(caller.account(), id, params.outcome(), params.delayed());
        if (!params.error().fits(AttemptSimulator.checks(session, Outcome.PASSES))) {
            response.setHeader(ApiHeaders.EMULATOR_HINT, UNASKED);
        }
        return view.of(session, caller);
    }
}
