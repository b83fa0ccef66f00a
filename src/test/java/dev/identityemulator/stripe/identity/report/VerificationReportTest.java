package dev.identityemulator.stripe.identity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownPerson;
import dev.identityemulator.support.SimulatedUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A report describes one attempt, check by check. */
@ExtendWith(RunningEmulator.class)
class VerificationReportTest {

    private static VerificationSession verified(Emulator emulator, String... params) throws StripeException {
        var session =
                (VerificationSession) new SimulatedUser(emulator).post("/v1/identity/verification_sessions", params);
        return new SimulatedUser(emulator).verify(session);
    }

    private static JsonNode printed(VerificationSession session, Emulator emulator) {
        return emulator.raw()
                .get("/v1/identity/verification_reports/" + session.getLastVerificationReport())
                .requireOk()
                .json();
    }

    @Test
    void retrieveWhenOfADocumentThenItsFields(Emulator emulator) throws StripeException {
        var session = verified(
                emulator,
                "type=document",
                "client_reference_id=order 7",
                "options[document][require_matching_selfie]=true");

        var report =
                emulator.stripe().v1().identity().verificationReports().retrieve(session.getLastVerificationReport());

        assertThat(report.getId()).matches("vr_[0-9A-Za-z]{24,}");
        assertThat(report.getObject()).isEqualTo("identity.verification_report");
        assertThat(report.getClientReferenceId()).isEqualTo("order 7");
        assertThat(report.getCreated()).isBetween(session.getCreated(), emulator.now());
        assertThat(report.getLivemode()).isFalse();
        assertThat(report.getType()).isEqualTo("document");
        assertThat(report.getVerificationSession()).isEqualTo(session.getId());
        assertThat(report.getOptions().getDocument().getRequireMatchingSelfie()).isTrue();
        assertThat(report.getDocument().getFiles()).hasSize(2);
        assertThat(report.getSelfie().getDocument())
                .isEqualTo(report.getDocument().getFiles().get(0));
        assertThat(report.getSelfie().getSelfie())
                .startsWith("file_")
                .isNotIn(report.getDocument().getFiles());
        assertThat(ShownPerson.address(report.getDocument().getAddress()))
                .isEqualTo("1234 Main St., -, San Francisco, CA, 94111, US");
    }

    @Test
    void retrieveWhenPrintedThenInStripesOrderWithoutWhatWasNotChecked(Emulator emulator) throws StripeException {
        var report = printed(verified(emulator, "type=document"), emulator);

        assertThat(report.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "client_reference_id",
                        "created",
                        "document",
                        "livemode",
                        "options",
                        "type",
                        "verification_session");
        assertThat(report.get("client_reference_id").isNull()).isTrue();
        assertThat(report.get("options").toString()).isEqualTo("{}");
        assertThat(report.get("document").propertyNames())
                .containsExactly(
                        "address",
                        "error",
                        "files",
                        "first_name",
                        "issued_date",
                        "issuing_country",
                        "last_name",
                        "status",
                        "type");
        assertThat(report.at("/document/error").isNull()).isTrue();
    }

    @Test
    void retrieveWhenOfAnIdNumberThenNothingHidden(Emulator emulator) throws StripeException {
        var report = printed(
                verified(
                        emulator,
                        "type=id_number",
                        "provided_details[email]=a@example.com",
                        "provided_details[phone]=123"),
                emulator);

        assertThat(report.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "client_reference_id",
                        "created",
                        "email",
                        "id_number",
                        "livemode",
                        "options",
                        "phone",
                        "type",
                        "verification_session");
        assertThat(report.get("type").asString()).isEqualTo("id_number");
        assertThat(report.get("options").toString()).isEqualTo("{\"id_number\":{}}");
        assertThat(report.get("email").toString())
                .isEqualTo("{\"email\":\"a@example.com\",\"error\":null,\"status\":\"verified\"}");
        assertThat(report.get("phone").toString())
                .isEqualTo("{\"error\":null,\"phone\":\"123\",\"status\":\"verified\"}");
        assertThat(report.get("id_number").toString())
                .isEqualTo("{\"error\":null,\"first_name\":\"Jenny\",\"id_number_type\":\"us_ssn\","
                        + "\"last_name\":\"Rosen\",\"status\":\"verified\"}");
    }

    @Test
    void retrieveWhenUnknownOrOfAnotherAccountThenNotFound(Emulator emulator, Emulator other) throws StripeException {
        var reports = emulator.stripe().v1().identity().verificationReports();
        var foreign = verified(other, "type=document").getLastVerificationReport();

        for (var id : List.of("vr_unknown", foreign)) {
            assertThat(ExpectedError.of(() -> reports.retrieve(id)))
                    .isEqualTo(ExpectedError.invalid("No such VerificationReport: '" + id + "'")
                            .status(404)
                            .code("resource_missing")
                            .param("report"));
        }
    }
}
