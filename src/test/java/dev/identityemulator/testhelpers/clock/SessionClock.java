package dev.identityemulator.testhelpers.clock;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import tools.jackson.databind.JsonNode;

/** The calls for the time of one session. */
final class SessionClock {

    static final String CLOCK = "/v1/test_helpers/clock";

    private SessionClock() {}

    static RawClient.Response advance(VerificationSession session, String amount, Emulator emulator) {
        return emulator.raw().post(CLOCK + "/advance", amount + "&session=" + session.getId());
    }

    static JsonNode of(VerificationSession session, Emulator emulator) {
        return emulator.raw()
                .get(CLOCK + "?session=" + session.getId())
                .requireOk()
                .json();
    }

    static String redaction(VerificationSession session, Emulator emulator) throws StripeException {
        return emulator.sessions().retrieve(session.getId()).getRedaction().getStatus();
    }
}
