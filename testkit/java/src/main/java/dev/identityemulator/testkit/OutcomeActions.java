package dev.identityemulator.testkit;

import com.stripe.model.identity.VerificationSession;
import java.util.Map;

/** What decides outcomes, in the place of a person in front of a camera. */
public sealed interface OutcomeActions permits Emulator {

    EmulatorApi api();

    /** Lets the user of this session submit and pass every check, and returns the session as it is then. */
    default VerificationSession verify(VerificationSession session) {
        return verify(session.getId());
    }

    /** Lets the user of the session with this id pass. */
    default VerificationSession verify(String session) {
        return verify(session, Person.sample());
    }

    /** Lets this person pass. */
    default VerificationSession verify(VerificationSession session, Person person) {
        return verify(session.getId(), person);
    }

    /** Lets this person pass the session with this id. */
    default VerificationSession verify(String session, Person person) {
        return submit(session, "verify", person.params());
    }

    /** Lets the check fail that an error code belongs to, such as {@code document_expired}. */
    default VerificationSession fail(VerificationSession session, String errorCode) {
        return fail(session.getId(), errorCode);
    }

    /** Lets the session with this id fail. */
    default VerificationSession fail(String session, String errorCode) {
        return submit(session, "unverify", Map.of("error_code", errorCode));
    }

    /** Lets the user submit: the session is processing, and is verified once the clock has moved. */
    default VerificationSession verifyLater(VerificationSession session) {
        return submit(session.getId(), "verify", Map.of("simulate_delay", true));
    }

    /** Lets the user submit: the session is processing, and fails once the clock has moved. */
    default VerificationSession failLater(VerificationSession session, String errorCode) {
        return submit(session.getId(), "unverify", Map.of("error_code", errorCode, "simulate_delay", true));
    }

    /** Decides the outcomes of a session that the application has still to create. */
    default void arrange(Arrangement arrangement) {
        api().post("/v1/test_helpers/identity/outcomes", arrangement.params());
    }

    private VerificationSession submit(String session, String action, Map<String, ?> params) {
        var path = "/v1/test_helpers/identity/verification_sessions/" + session + "/" + action;
        return api().as(VerificationSession.class, api().post(path, params));
    }
}
