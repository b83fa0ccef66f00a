package dev.identityemulator.stripe.identity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationReportRetrieveParams;
import com.stripe.param.identity.VerificationSessionListParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownPerson;
import dev.identityemulator.support.SimulatedUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The fields of a report that {@code expand} accepts, in the report itself and inside a session. */
@ExtendWith(RunningEmulator.class)
class ReportExpandTest {

    private static final String DOB = "last_verification_report.document.dob";

    private static VerificationSession verified(Emulator emulator, String... params) throws StripeException {
        var session =
                (VerificationSession) new SimulatedUser(emulator).post("/v1/identity/verification_sessions", params);
        return new SimulatedUser(emulator).verify(session);
    }

    private static String dob(VerificationReport report) {
        var dob = report.getDocument().getDob();
        return ShownPerson.date(dob.getDay(), dob.getMonth(), dob.getYear());
    }

    @Test
    void retrieveWhenItsHiddenFieldsAreAskedForThenShown(Emulator emulator) throws StripeException {
        var session = verified(emulator, "type=document", "options[document][require_id_number]=true");
        var params = VerificationReportRetrieveParams.builder()
                .addAllExpand(List.of("document.dob", "document.number", "id_number.id_number"))
                .build();

        var report = emulator.withRestrictedKey()
                .stripe()
                .v1()
                .identity()
                .verificationReports()
                .retrieve(session.getLastVerificationReport(), params);

        assertThat(dob(report)).isEqualTo("1/1/1990");
        assertThat(report.getDocument().getNumber()).isEqualTo("D1234567");
        assertThat(report.getIdNumber().getIdNumber()).isEqualTo("0000");
        assertThat(report.getDocument().getExpirationDate()).isNull();
        assertThat(report.getIdNumber().getDob()).isNull();
    }

    @Test
    void retrieveWhenNothingInItCanBeExpandedByThatNameThenRejected(Emulator emulator) throws StripeException {
        var id = verified(emulator, "type=document").getLastVerificationReport();

        assertThat(ExpectedError.of(
                        emulator.raw().get("/v1/identity/verification_reports/" + id + "?expand[]=options")))
                .isEqualTo(ExpectedError.invalid("This property cannot be expanded (options)."));
    }

    @Test
    void retrieveWhenExpandedInItsSessionThenTheSameReport(Emulator emulator) throws StripeException {
        var session = verified(emulator, "type=document");
        var params = VerificationSessionRetrieveParams.builder()
                .addExpand("last_verification_report")
                .build();

        var seen = emulator.sessions().retrieve(session.getId(), params);

        assertThat(seen.getLastVerificationReport()).isEqualTo(session.getLastVerificationReport());
        assertThat(seen.getLastVerificationReportObject())
                .isEqualTo(emulator.stripe()
                        .v1()
                        .identity()
                        .verificationReports()
                        .retrieve(session.getLastVerificationReport()));
    }

    @Test
    void retrieveWhenAFieldOfItIsExpandedFromASessionOrAListThenShown(Emulator emulator) throws StripeException {
        var session = verified(emulator, "type=document");
        var restricted = emulator.withRestrictedKey().sessions();

        var seen = restricted.retrieve(
                session.getId(),
                VerificationSessionRetrieveParams.builder().addExpand(DOB).build());
        var listed = restricted
                .list(VerificationSessionListParams.builder()
                        .addExpand("data." + DOB)
                        .build())
                .getData();

        assertThat(dob(seen.getLastVerificationReportObject())).isEqualTo("1/1/1990");
        assertThat(listed).containsExactly(seen);
    }

    @Test
    void retrieveWhenExpandedWithoutAReportThenNull(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var params = VerificationSessionRetrieveParams.builder()
                .addExpand("last_verification_report")
                .build();

        var seen = emulator.sessions().retrieve(session.getId(), params);

        assertThat(seen.getLastVerificationReportObject()).isNull();
        assertThat(seen).isEqualTo(session);
    }
}
