package dev.identityemulator.session;

import dev.identityemulator.account.Caller;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Drives a session to its outcome without a user: what Stripe's test mode asks a human to click. */
@ApiController
class SubmissionController {

    private static final String PATH = "/v1/test_helpers/identity/verification_sessions/{id}";

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
    VerificationSessionResource unverify(Caller caller, @PathVariable String id, UnverifyParams params) {
        return view.of(submissions.submit(caller.account(), id, params.outcome(), params.delayed()), caller);
    }
}
