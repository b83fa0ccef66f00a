package dev.identityemulator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(IdentityEmulatorExtension.class)
class OutcomeActionsTest {

    @Test
    void verifyWhenCalledThenTheSessionIsVerified(Emulator emulator) throws Exception {
        var session = Sessions.create(emulator);

        assertEquals("verified", emulator.verify(session).getStatus());
        assertEquals("verified", retrieved(emulator, session).getStatus());
    }

    @Test
    void verifyWhenItReturnsASessionThenItsOwnMethodsCallTheEmulator(Emulator emulator) throws Exception {
        var verified = emulator.verify(Sessions.create(emulator));

        assertEquals("processing", verified.redact().getRedaction().getStatus());
    }

    @Test
    void verifyWhenAPersonIsGivenThenTheOutputsAreTheirs(Emulator emulator) throws Exception {
        var session = Sessions.create(emulator);
        var ada = Person.named("Ada", "Lovelace")
                .bornOn(LocalDate.of(1815, 12, 10))
                .showing("passport", "GB")
                .with("address[city]", "London");

        emulator.verify(session, ada);

        var seen = emulator.restrictedStripe()
                .v1()
                .identity()
                .verificationSessions()
                .retrieve(
                        session.getId(),
                        VerificationSessionRetrieveParams.builder()
                                .addExpand("verified_outputs.dob")
                                .addExpand("last_verification_report")
                                .build());
        assertEquals("Ada", seen.getVerifiedOutputs().getFirstName());
        assertEquals(1815, seen.getVerifiedOutputs().getDob().getYear());
        assertEquals("London", seen.getVerifiedOutputs().getAddress().getCity());
        var document = seen.getLastVerificationReportObject().getDocument();
        assertEquals("passport", document.getType());
        assertEquals("GB", document.getIssuingCountry());
    }

    @Test
    void failWhenCalledThenTheSessionHasTheCode(Emulator emulator) throws Exception {
        var failed = emulator.fail(Sessions.create(emulator), "document_expired");

        assertEquals("requires_input", failed.getStatus());
        assertEquals("document_expired", failed.getLastError().getCode());
    }

    @Test
    void laterWhenTheClockHasNotMovedThenTheSessionsAreProcessing(Emulator emulator) throws Exception {
        var passing = emulator.verifyLater(Sessions.create(emulator));
        var failing = emulator.failLater(Sessions.create(emulator), "selfie_face_mismatch");
        assertEquals("processing", passing.getStatus());
        assertEquals("processing", failing.getStatus());

        emulator.advance(Duration.ofMinutes(1));

        assertEquals("verified", retrieved(emulator, passing).getStatus());
        assertEquals(
                "selfie_face_mismatch",
                retrieved(emulator, failing).getLastError().getCode());
    }

    @Test
    void arrangeWhenASessionMatchesThenItHasTheOutcomesInTurn(Emulator emulator) throws Exception {
        emulator.arrange(Arrangement.forMetadata("user", "bob").verifies().onceCreated());
        emulator.arrange(Arrangement.forReference("ada")
                .fails("document_expired")
                .verifies()
                .onceCreated());

        var ada = retrieved(emulator, Sessions.create(emulator, "ada"));
        assertEquals("document_expired", ada.getLastError().getCode());
        assertEquals(
                "verified",
                retrieved(emulator, Sessions.create(emulator, "bob")).getStatus());
        assertEquals("requires_input", Sessions.create(emulator, "carol").getStatus());
    }

    @Test
    void failWhenTheCodeIsUnknownThenTheEmulatorsSentenceIsTold(Emulator emulator) throws Exception {
        var session = Sessions.create(emulator);

        var thrown = assertThrows(EmulatorCallException.class, () -> emulator.fail(session, "document_lost"));

        assertTrue(thrown.getMessage().contains("/unverify responded 400: Invalid error_code"), thrown.getMessage());
    }

    private static VerificationSession retrieved(Emulator emulator, VerificationSession session) throws Exception {
        return emulator.stripe().v1().identity().verificationSessions().retrieve(session.getId());
    }
}
