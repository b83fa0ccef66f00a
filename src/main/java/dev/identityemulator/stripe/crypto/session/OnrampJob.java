package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.core.jobs.DueTaskHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the next step of what a session's plan says. */
@Component
class OnrampJob implements DueTaskHandler {

    static final String KIND = "crypto_onramp";

    private final ObjectProvider<OnrampProgress> sessions;

    OnrampJob(ObjectProvider<OnrampProgress> sessions) {
        this.sessions = sessions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String account, String id) {
        sessions.getObject().doWhatIsDue(account, id);
    }
}
