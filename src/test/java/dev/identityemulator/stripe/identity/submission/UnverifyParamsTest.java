package dev.identityemulator.stripe.identity.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownChecks;
import dev.identityemulator.support.SimulatedUser;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameters of a failure, their defaults and their limits. */
@ExtendWith(RunningEmulator.class)
class UnverifyParamsTest {

    private static Map<String, String> checks(VerificationSession session, Emulator emulator) throws StripeException {
        var reports = emulator.stripe().v1().identity().verificationReports();
        return ShownChecks.of(reports.retrieve(session.getLastVerificationReport()));
    }

    @Test
    void unverifyWhenNothingIsSaidThenTheDocumentIsUnverified(Emulator emulator) throws StripeException {
        var failed = new SimulatedUser(emulator).unverify(emulator.newSession());

        assertThat(failed.getLastError().getCode()).isEqualTo("document_unverified_other");
        assertThat(checks(failed, emulator))
                .isEqualTo(Map.of("document", "unverified by document_unverified_other: The document is invalid."));
    }

    @Test
    void unverifyWhenAReasonIsGivenThenSessionAndCheckTellIt(Emulator emulator) throws StripeException {
        var failed = new SimulatedUser(emulator)
                .unverify(emulator.newSession(), "error_code=document_expired", "reason=Abgelaufen, schade & aus.");

        assertThat(failed.getLastError().getReason()).isEqualTo("Abgelaufen, schade & aus.");
        assertThat(checks(failed, emulator))
                .isEqualTo(Map.of("document", "unverified by document_expired: Abgelaufen, schade & aus."));
    }

    @Test
    void unverifyWhenAReasonIsGivenToADelayedOneThenToldAtTheEnd(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        new SimulatedUser(emulator)
                .unverify(session, "error_code=consent_declined", "reason=No.", "simulate_delay=true");

        emulator.advance(RunningEmulator.DELAY);

        var failed = emulator.sessions().retrieve(session.getId());
        assertThat(failed.getLastError().getCode()).isEqualTo("consent_declined");
        assertThat(failed.getLastError().getReason()).isEqualTo("No.");
        assertThat(failed.getLastVerificationReport()).isNull();
    }

    @ParameterizedTest
    @MethodSource
    void unverifyWhenAParameterIsWrongThenRejectedAndTheSessionAsBefore(
            String pair, ExpectedError expected, Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var path = "/v1/test_helpers/identity/verification_sessions/" + session.getId() + "/unverify";

        assertThat(ExpectedError.of(emulator.raw().post(path, Form.of(pair)))).isEqualTo(expected);

        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        assertThat(emulator.eventTypes()).containsExactly("created");
    }

    static Stream<Arguments> unverifyWhenAParameterIsWrongThenRejectedAndTheSessionAsBefore() {
        var badCode = ExpectedError.invalid("Invalid error_code: must be one of " + codes())
                .param("error_code");
        return Stream.of(
                arguments("error_code=too_ugly", badCode),
                arguments("error_code=DOCUMENT_EXPIRED", badCode),
                arguments(
                        "error_code[0]=document_expired",
                        ExpectedError.invalid("Invalid string: {\"0\":\"document_expired\"}")
                                .param("error_code")),
                arguments("error_code=", ExpectedError.emptyParam("error_code")),
                arguments("reason=", ExpectedError.emptyParam("reason")),
                arguments(
                        "reason=" + "x".repeat(5_001),
                        ExpectedError.invalid("Invalid string: xxxx...xxxx; must be at most 5000 characters")
                                .param("reason")),
                arguments(
                        "simulate_delay=yes",
                        ExpectedError.invalid("Invalid boolean: yes").param("simulate_delay")),
                arguments("verified_outputs[first_name]=Ann", ExpectedError.unknownParam("verified_outputs")),
                arguments("document[type]=passport", ExpectedError.unknownParam("document")),
                arguments("code=document_expired", ExpectedError.unknownParam("code")));
    }

    private static String codes() {
        var codes = Arrays.stream(VerificationError.values())
                .map(error -> error.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return codes.replace(", under_supported_age", ", or under_supported_age");
    }

    @Test
    void unverifyWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        var error = ExpectedError.of(
                emulator.raw().post("/v1/test_helpers/identity/verification_sessions/vs_unknown/unverify", ""));

        assertThat(error).isEqualTo(ExpectedError.noSuchSession("vs_unknown"));
    }

    @Test
    void unverifyWhenTheSessionIsOfAnotherAccountThenNotFound(Emulator emulator, Emulator other)
            throws StripeException {
        var session = other.newSession();

        assertThat(ExpectedError.of(() -> new SimulatedUser(emulator).unverify(session)))
                .isEqualTo(ExpectedError.noSuchSession(session.getId()));
        assertThat(other.sessions().retrieve(session.getId())).isEqualTo(session);
    }
}
