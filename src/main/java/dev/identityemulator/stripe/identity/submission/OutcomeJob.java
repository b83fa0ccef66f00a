package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.core.jobs.DueTaskHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends the processing of sessions with a delayed outcome. */
@Component
class OutcomeJob implements DueTaskHandler {

    static final String KIND = "verification_outcome";

    private final ObjectProvider<Submissions> submissions;

    OutcomeJob(ObjectProvider<Submissions> submissions) {
        this.submissions = submissions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String account, String id) {
        submissions.getObject().endProcessing(account, id);
    }
}
