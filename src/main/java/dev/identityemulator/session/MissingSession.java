package dev.identityemulator.session;

import dev.identityemulator.account.SeenAccounts;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import org.springframework.stereotype.Component;

/** The refusal of an id that the account does not have, which may say that another key is meant, and no more than that. */
@Component
class MissingSession {

    private static final String PARAM = "session";

    private final VerificationSessions sessions;
    private final SeenAccounts seen;

    MissingSession(VerificationSessions sessions, SeenAccounts seen) {
        this.sessions = sessions;
        this.seen = seen;
    }

    ApiException refusal(String id) {
        var others = seen.latest().stream().map(SeenAccounts.SeenAccount::id).toList();
        return !others.isEmpty() && sessions.countByAccountInAndId(others, id) > 0
                ? ApiErrors.existsElsewhere(VerificationSession.NOUN, id, PARAM)
                : ApiErrors.noSuch(VerificationSession.NOUN, id, PARAM);
    }
}
