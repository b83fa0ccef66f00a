package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionCreateParams.Options.Document.AllowedType;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownChecks;
import dev.identityemulator.support.SimulatedUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of a submission are those that its session asks for. */
@ExtendWith(RunningEmulator.class)
class VerifyChecksTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    private static VerificationReport report(VerificationSession session, Emulator emulator) throws StripeException {
        return emulator.stripe().v1().identity().verificationReports().retrieve(session.getLastVerificationReport());
    }

    private static VerificationSession create(Emulator emulator, String... params) throws StripeException {
        return (VerificationSession) new SimulatedUser(emulator).post(PATH, params);
    }

    private static Map<String, String> verified(String... checks) {
        var verified = new LinkedHashMap<String, String>();
        for (var check : checks) {
            verified.put(check, "verified");
        }
        return verified;
    }

    static Stream<Arguments> verifyWhenTheSessionAsksForChecksThenThoseAreMade() {
        return Stream.of(
                arguments("type=document", verified("document")),
                arguments("type=document&options[document][require_live_capture]=true", verified("document")),
                arguments("type=document&options[document][require_matching_selfie]=false", verified("document")),
                arguments(
                        "type=document&options[document][require_matching_selfie]=true",
                        verified("document", "selfie")),
                arguments("type=document&options[document][require_id_number]=true", verified("document", "id_number")),
                arguments(
                        "type=document&options[document][require_id_number]=true"
                                + "&options[document][require_matching_selfie]=true",
                        verified("document", "selfie", "id_number")),
                arguments("type=document&provided_details[email]=a@example.com", verified("document", "email")),
                arguments("type=document&provided_details[phone]=123", verified("document", "phone")),
                arguments("type=id_number", verified("id_number")),
                arguments(
                        "type=id_number&provided_details[email]=a@example.com&provided_details[phone]=123",
                        verified("id_number", "email", "phone")));
    }

    @ParameterizedTest
    @MethodSource
    void verifyWhenTheSessionAsksForChecksThenThoseAreMade(String form, Map<String, String> checks, Emulator emulator)
            throws StripeException {
        var session = create(emulator, form.split("&"));

        var verified = new SimulatedUser(emulator).verify(session);

        var report = report(verified, emulator);
        assertThat(ShownChecks.of(report)).containsExactlyEntriesOf(checks);
        assertThat(report.getType()).isEqualTo(session.getType());
        assertThat(report.getVerificationFlow()).isNull();
    }

    @Test
    void verifyWhenAtOnceThenVerifiedForGood(Emulator emulator) throws StripeException {
        var verified = new SimulatedUser(emulator).verify(emulator.newSession());

        assertThat(verified.getStatus()).isEqualTo("verified");
        assertThat(verified.getLastError()).isNull();
        assertThat(verified.getLastVerificationReport()).startsWith("vr_");
        assertThat(verified.getClientSecret()).isNull();
        assertThat(verified.getUrl()).isNull();
        assertThat(emulator.sessions().retrieve(verified.getId())).isEqualTo(verified);
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void verifyWhenDelayedThenVerifiedOnlyAfterTheDelay(Emulator emulator) throws StripeException {
        var processing = new SimulatedUser(emulator).verify(emulator.newSession(), "simulate_delay=true");
        emulator.advance(RunningEmulator.DELAY.minusMinutes(1));
        assertThat(processing.getStatus()).isEqualTo("processing");
        assertThat(emulator.sessions().retrieve(processing.getId())).isEqualTo(processing);

        emulator.advance(RunningEmulator.DELAY);

        var verified = emulator.sessions().retrieve(processing.getId());
        assertThat(verified.getStatus()).isEqualTo("verified");
        assertThat(ShownChecks.of(report(verified, emulator))).isEqualTo(verified("document"));
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void verifyWhenTypesAreAllowedThenAnAllowedDocumentIsShown(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setOptions(VerificationSessionCreateParams.Options.builder()
                .setDocument(VerificationSessionCreateParams.Options.Document.builder()
                        .addAllAllowedType(List.of(AllowedType.PASSPORT, AllowedType.ID_CARD))
                        .setRequireLiveCapture(true)
                        .build())
                .build()));

        var report = report(new SimulatedUser(emulator).verify(session), emulator);

        assertThat(report.getDocument().getType()).isEqualTo("passport");
        assertThat(report.getOptions().getDocument().getAllowedTypes()).containsExactly("passport", "id_card");
        assertThat(report.getOptions().getDocument().getRequireLiveCapture()).isTrue();
        assertThat(report.getOptions().getDocument().getRequireMatchingSelfie()).isNull();
    }

    @Test
    void verifyWhenThePersonHasMoreThanWasAskedForThenThatIsCheckedToo(Emulator emulator) throws StripeException {
        var verified = new SimulatedUser(emulator)
                .verify(
                        emulator.newSession(),
                        "verified_outputs[email]=a@example.com",
                        "verified_outputs[id_number]=1234",
                        "verified_outputs[phone]=123");

        assertThat(ShownChecks.of(report(verified, emulator)))
                .isEqualTo(verified("document", "id_number", "email", "phone"));
    }

    @Test
    void verifyWhenOfAFlowThenTheFlowsChecksAreMade() throws StripeException {
        try (var server = EmulatorServer.start(
                "emulator.verification-flows.vf_kyc.document.require-matching-selfie=true",
                "emulator.verification-flows.vf_kyc.email.require-verification=true",
                "emulator.verification-flows.vf_kyc.phone.require-verification=false",
                "emulator.verification-flows.vf_number.id-number=true",
                "emulator.verification-flows.vf_plain.matching.name=similar")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());

            requireChecks("vf_kyc", verified("document", "selfie", "email"), emulator);
            requireChecks("vf_number", verified("id_number"), emulator);
            requireChecks("vf_plain", verified("document"), emulator);
        }
    }

    private static void requireChecks(String flow, Map<String, String> checks, Emulator emulator)
            throws StripeException {
        var session = emulator.sessions()
                .create(VerificationSessionCreateParams.builder()
                        .setVerificationFlow(flow)
                        .build());

        var report = report(new SimulatedUser(emulator).verify(session), emulator);

        assertThat(session.getType()).isEqualTo("verification_flow");
        assertThat(session.getVerificationFlow()).isEqualTo(flow);
        assertThat(ShownChecks.of(report)).isEqualTo(checks);
        assertThat(report.getType()).isEqualTo("verification_flow");
        assertThat(report.getVerificationFlow()).isEqualTo(flow);
        assertThat(emulator.raw()
                        .get("/v1/identity/verification_reports/" + report.getId())
                        .json()
                        .get("options"))
                .isEqualTo(emulator.raw()
                        .get(PATH + "/" + session.getId() + "?" + Form.of("expand[]=provided_details"))
                        .json()
                        .get("options"));
    }
}
