package dev.identityemulator.testhelpers.scope;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the parameter {@code session}, by which a call is about one VerificationSession. */
@Component
public class SessionScopes {

    private static final String PARAM = "session";
    private static final Pattern OTHER_KIND = Pattern.compile("(?!vs_)[a-z]+_\\w+");

    private final VerificationSessionService sessions;

    SessionScopes(VerificationSessionService sessions) {
        this.sessions = sessions;
    }

    /**
     * Requires that the caller's account has the session, if there is to be one.
     *
     * @throws ApiException if it has not
     */
    public void require(Caller caller, @Nullable String session) {
        if (session != null && sessions.find(caller, session).isEmpty()) {
            throw OTHER_KIND.matcher(session).matches()
                    ? ApiErrors.noSuchElsewhere(
                            400, noun(), session, PARAM, "Only a VerificationSession (vs_...) can be named here.")
                    : ApiErrors.noSuchParam(noun(), session, PARAM);
        }
    }

    private static String noun() {
        return VerificationSession.class.getSimpleName();
    }
}
