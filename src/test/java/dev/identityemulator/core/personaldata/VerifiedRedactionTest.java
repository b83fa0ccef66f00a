package dev.identityemulator.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationReportRetrieveParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownChecks;
import dev.identityemulator.support.ShownPerson;
import dev.identityemulator.support.SimulatedUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A verified session stays verified when it is redacted, with placeholders wherever it told of the user. */
@ExtendWith(RunningEmulator.class)
class VerifiedRedactionTest {

    private static final String GONE = "[redacted]";
    private static final String GONE_ADDRESS = "[redacted], -, [redacted], [redacted], [redacted], US";

    private static VerificationSession verified(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var session = (VerificationSession) user.post(
                "/v1/identity/verification_sessions",
                "type=document",
                "metadata[user]=41",
                "options[document][require_id_number]=true",
                "options[document][require_matching_selfie]=true",
                "provided_details[email]=a@example.com",
                "provided_details[phone]=123");
        return user.verify(session);
    }

    private static Map<String, String> outputs(VerificationSession session, Emulator emulator) throws StripeException {
        var params = VerificationSessionRetrieveParams.builder()
                .addAllExpand(List.of(
                        "verified_outputs.dob",
                        "verified_outputs.id_number",
                        "verified_outputs.sex",
                        "verified_outputs.unparsed_place_of_birth",
                        "verified_outputs.unparsed_sex"))
                .build();
        var seen = emulator.withRestrictedKey().sessions().retrieve(session.getId(), params);
        return ShownPerson.of(seen.getVerifiedOutputs());
    }

    private static VerificationReport report(VerificationSession session, Emulator emulator) throws StripeException {
        var params = VerificationReportRetrieveParams.builder()
                .addAllExpand(List.of(
                        "document.dob",
                        "document.expiration_date",
                        "document.number",
                        "document.sex",
                        "document.unparsed_place_of_birth",
                        "document.unparsed_sex",
                        "id_number.dob",
                        "id_number.id_number"))
                .build();
        var reports = emulator.withRestrictedKey().stripe().v1().identity().verificationReports();
        return reports.retrieve(session.getLastVerificationReport(), params);
    }

    @Test
    void redactWhenVerifiedThenStillVerifiedAndTheOutputsAreGoneAtOnce(Emulator emulator) throws StripeException {
        var session = verified(emulator);

        var redacting = emulator.sessions().redact(session.getId());

        assertThat(redacting.getStatus()).isEqualTo("verified");
        assertThat(redacting.getRedaction().getStatus()).isEqualTo("processing");
        assertThat(redacting.getMetadata()).isEmpty();
        assertThat(redacting.getProvidedDetails().getEmail()).isEqualTo(GONE);
        assertThat(redacting.getProvidedDetails().getPhone()).isEqualTo(GONE);
        assertThat(redacting.getLastVerificationReport()).isEqualTo(session.getLastVerificationReport());
        assertThat(outputs(session, emulator))
                .isEqualTo(Map.ofEntries(
                        Map.entry("address", GONE_ADDRESS),
                        Map.entry("dob", "1/1/1"),
                        Map.entry("email", GONE),
                        Map.entry("first_name", GONE),
                        Map.entry("id_number", GONE),
                        Map.entry("id_number_type", "us_ssn"),
                        Map.entry("last_name", GONE),
                        Map.entry("phone", GONE),
                        Map.entry("sex", GONE),
                        Map.entry("unparsed_place_of_birth", GONE),
                        Map.entry("unparsed_sex", GONE)));
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void redactWhenItHasEndedThenTheReportHasPlaceholdersAndTheSameChecks(Emulator emulator) throws StripeException {
        var session = verified(emulator);
        var before = report(session, emulator);
        emulator.sessions().redact(session.getId());
        emulator.advance(RunningEmulator.DELAY);

        var after = report(session, emulator);

        assertThat(emulator.sessions().retrieve(session.getId()).getRedaction().getStatus())
                .isEqualTo("redacted");
        assertThat(ShownChecks.of(after)).isEqualTo(ShownChecks.of(before)).hasSize(5);
        requireDocumentGone(after.getDocument());
        assertThat(after.getDocument().getFiles())
                .isEqualTo(before.getDocument().getFiles());
        assertThat(after.getSelfie()).isEqualTo(before.getSelfie());
        assertThat(after.getOptions()).isEqualTo(before.getOptions());
        var number = after.getIdNumber();
        assertThat(List.of(number.getFirstName(), number.getLastName(), number.getIdNumber()))
                .containsOnly(GONE);
        assertThat(number.getIdNumberType()).isEqualTo("us_ssn");
        assertThat(after.getEmail().getEmail()).isEqualTo(GONE);
        assertThat(after.getPhone().getPhone()).isEqualTo(GONE);
    }

    private static void requireDocumentGone(VerificationReport.Document document) {
        assertThat(List.of(
                        document.getFirstName(),
                        document.getLastName(),
                        document.getNumber(),
                        document.getSex(),
                        document.getUnparsedPlaceOfBirth(),
                        document.getUnparsedSex()))
                .containsOnly(GONE);
        assertThat(ShownPerson.address(document.getAddress())).isEqualTo(GONE_ADDRESS);
        assertThat(document.getIssuingCountry()).isEqualTo("US");
        assertThat(document.getType()).isEqualTo("driving_license");
        assertThat(List.of(document.getDob(), document.getIssuedDate(), document.getExpirationDate()))
                .allSatisfy(date ->
                        assertThat(date).extracting("day", "month", "year").containsExactly(1L, 1L, 1L));
    }

    @Test
    void redactWhenItHasEndedThenNoEventTellsOfTheUser(Emulator emulator) throws StripeException {
        var session = verified(emulator);
        emulator.sessions().redact(session.getId());
        emulator.advance(RunningEmulator.DELAY);

        assertThat(emulator.eventTypes()).containsExactly("redacted", "verified", "processing", "created");
        for (var event : emulator.events().list().getData()) {
            var told = (VerificationSession)
                    event.getDataObjectDeserializer().getObject().orElseThrow();
            assertThat(told.getMetadata()).as(event.getType()).isEmpty();
            assertThat(told.getProvidedDetails()).as(event.getType()).isNull();
        }
    }

    @Test
    void redactWhenSeveralAttemptsWereMadeThenEachReportIsRedacted(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var failed = user.unverify(emulator.newSession(), "error_code=document_expired", "reason=It is over.");
        user.verify(failed);
        emulator.sessions().redact(failed.getId());
        emulator.advance(RunningEmulator.DELAY);

        var first = report(failed, emulator);

        assertThat(ShownChecks.of(first)).isEqualTo(Map.of("document", "unverified by document_expired: It is over."));
        requireDocumentGone(first.getDocument());
    }

    @Test
    void redactWhenProcessingThenRejectedAndTheOutcomeStillComes(Emulator emulator) throws StripeException {
        var session = new SimulatedUser(emulator).verify(emulator.newSession(), "simulate_delay=true");

        assertThat(ExpectedError.of(() -> emulator.sessions().redact(session.getId())))
                .isEqualTo(ExpectedError.invalid("You cannot redact this VerificationSession because it has a status of"
                        + " \"processing\". Only a VerificationSession in \"requires_input\" or \"verified\" status"
                        + " may be redacted."));

        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        emulator.advance(RunningEmulator.DELAY);
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("verified");
        assertThat(outputs(session, emulator)).containsEntry("first_name", "Jenny");
    }

    @Test
    void redactWhenFailedBeforeThenTheErrorStaysAndTheSessionIsCanceled(Emulator emulator) throws StripeException {
        var failed = new SimulatedUser(emulator).unverify(emulator.newSession());

        var redacting = emulator.sessions().redact(failed.getId());

        assertThat(redacting.getStatus()).isEqualTo("canceled");
        assertThat(redacting.getLastError()).isEqualTo(failed.getLastError());
        assertThat(redacting.getLastVerificationReport()).isEqualTo(failed.getLastVerificationReport());
        emulator.advance(RunningEmulator.DELAY);
        assertThat(emulator.eventTypes())
                .containsExactly("redacted", "canceled", "requires_input", "processing", "created");
    }
}
