package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.AccountData;
import org.springframework.stereotype.Component;

/** Deletes the sessions of an account. */
@Component
class SessionData implements AccountData {

    private final VerificationSessions sessions;

    SessionData(VerificationSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void deleteAll(String account) {
        sessions.deleteByAccount(account);
    }
}
