package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationReportRetrieveParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownPerson;
import dev.identityemulator.support.SimulatedUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verified outputs have the data from the checks, of the sample person or of one that a test chose. */
@ExtendWith(RunningEmulator.class)
class VerifiedOutputsTest {

    private static final List<String> HIDDEN =
            List.of("dob", "id_number", "sex", "unparsed_place_of_birth", "unparsed_sex");

    private static Map<String, String> outputs(VerificationSession session, Emulator emulator) throws StripeException {
        var paths = HIDDEN.stream().map(field -> "verified_outputs." + field).toList();
        var params =
                VerificationSessionRetrieveParams.builder().addAllExpand(paths).build();
        var seen = emulator.withRestrictedKey().sessions().retrieve(session.getId(), params);
        return ShownPerson.of(seen.getVerifiedOutputs());
    }

    private static VerificationReport report(VerificationSession session, Emulator emulator) throws StripeException {
        var params = VerificationReportRetrieveParams.builder()
                .addAllExpand(
                        List.of("document.number", "document.expiration_date", "document.dob", "id_number.id_number"))
                .build();
        var reports = emulator.withRestrictedKey().stripe().v1().identity().verificationReports();
        return reports.retrieve(session.getLastVerificationReport(), params);
    }

    @Test
    void verifyWhenADocumentIsCheckedThenItTellsOfTheSamplePerson(Emulator emulator) throws StripeException {
        var verified = new SimulatedUser(emulator).verify(emulator.newSession());

        assertThat(outputs(verified, emulator))
                .isEqualTo(Map.of(
                        "address", "1234 Main St., -, San Francisco, CA, 94111, US",
                        "dob", "1/1/1990",
                        "first_name", "Jenny",
                        "last_name", "Rosen",
                        "sex", "female",
                        "unparsed_place_of_birth", "San Francisco",
                        "unparsed_sex", "F"));
        var document = report(verified, emulator).getDocument();
        assertThat(document.getType()).isEqualTo("driving_license");
        assertThat(document.getIssuingCountry()).isEqualTo("US");
        assertThat(document.getIssuedDate()).extracting("day", "month", "year").containsExactly(1L, 12L, 2020L);
        assertThat(document.getFiles()).hasSize(2).allMatch(file -> file.startsWith("file_"));
    }

    @Test
    void verifyWhenAnIdNumberIsCheckedThenItTellsNoAddress(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setType(VerificationSessionCreateParams.Type.ID_NUMBER)
                .setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                        .setEmail("ann@example.com")
                        .setPhone("+491701234567")
                        .build()));

        var verified = new SimulatedUser(emulator).verify(session);

        assertThat(outputs(verified, emulator))
                .isEqualTo(Map.of(
                        "dob", "1/1/1990",
                        "email", "ann@example.com",
                        "first_name", "Jenny",
                        "id_number", "0000",
                        "id_number_type", "us_ssn",
                        "last_name", "Rosen",
                        "phone", "+491701234567"));
    }

    @Test
    void verifyWhenThePersonIsMadeUpThenThatPersonIsVerified(Emulator emulator) throws StripeException {
        var verified = new SimulatedUser(emulator)
                .verify(
                        emulator.newSession(),
                        "verified_outputs[first_name]=Zoë",
                        "verified_outputs[last_name]=山田",
                        "verified_outputs[dob][day]=29",
                        "verified_outputs[dob][month]=2",
                        "verified_outputs[dob][year]=1988",
                        "verified_outputs[address][line1]=1 Rue de l'Été",
                        "verified_outputs[address][line2]=2e étage",
                        "verified_outputs[address][city]=Paris",
                        "verified_outputs[address][state]=IDF",
                        "verified_outputs[address][postal_code]=75001",
                        "verified_outputs[address][country]=FR",
                        "verified_outputs[id_number]=123.456.789-09",
                        "verified_outputs[id_number_type]=br_cpf",
                        "verified_outputs[sex]=male",
                        "verified_outputs[email]=zoe+1@example.com",
                        "verified_outputs[phone]=+33123456789",
                        "verified_outputs[unparsed_place_of_birth]=Lyon",
                        "verified_outputs[unparsed_sex]=H");

        assertThat(outputs(verified, emulator))
                .isEqualTo(Map.ofEntries(
                        Map.entry("address", "1 Rue de l'Été, 2e étage, Paris, IDF, 75001, FR"),
                        Map.entry("dob", "29/2/1988"),
                        Map.entry("email", "zoe+1@example.com"),
                        Map.entry("first_name", "Zoë"),
                        Map.entry("id_number", "123.456.789-09"),
                        Map.entry("id_number_type", "br_cpf"),
                        Map.entry("last_name", "山田"),
                        Map.entry("phone", "+33123456789"),
                        Map.entry("sex", "male"),
                        Map.entry("unparsed_place_of_birth", "Lyon"),
                        Map.entry("unparsed_sex", "H")));
        var report = report(verified, emulator);
        assertThat(report.getDocument().getFirstName()).isEqualTo("Zoë");
        assertThat(report.getIdNumber().getIdNumber()).isEqualTo("123.456.789-09");
        assertThat(report.getEmail().getEmail()).isEqualTo("zoe+1@example.com");
        assertThat(report.getPhone().getPhone()).isEqualTo("+33123456789");
    }

    @Test
    void verifyWhenTheDelayIsSimulatedThenTheMadeUpPersonComesLater(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        new SimulatedUser(emulator)
                .verify(
                        session,
                        "simulate_delay=true",
                        "verified_outputs[first_name]=Ann",
                        "verified_outputs[dob][day]=2",
                        "verified_outputs[dob][month]=3",
                        "verified_outputs[dob][year]=1981",
                        "document[number]=X-1");
        emulator.advance(RunningEmulator.DELAY);

        var verified = emulator.sessions().retrieve(session.getId());

        assertThat(outputs(verified, emulator))
                .containsEntry("first_name", "Ann")
                .containsEntry("dob", "2/3/1981");
        assertThat(report(verified, emulator).getDocument().getNumber()).isEqualTo("X-1");
    }

    @Test
    void verifyWhenOnlyPartOfAnAddressIsGivenThenTheRestIsUnknown(Emulator emulator) throws StripeException {
        var verified =
                new SimulatedUser(emulator).verify(emulator.newSession(), "verified_outputs[address][city]=Paris");

        assertThat(outputs(verified, emulator)).containsEntry("address", "-, -, Paris, -, -, -");
    }

    @Test
    void verifyWhenASocialSecurityNumberIsGivenThenItsLastFourDigitsAreShown(Emulator emulator) throws StripeException {
        var verified =
                new SimulatedUser(emulator).verify(emulator.newSession(), "verified_outputs[id_number]=123-45-6789");

        assertThat(outputs(verified, emulator))
                .containsEntry("id_number", "6789")
                .containsEntry("id_number_type", "us_ssn");
    }

    @Test
    void verifyWhenTheDocumentIsMadeUpThenTheReportShowsIt(Emulator emulator) throws StripeException {
        var verified = new SimulatedUser(emulator)
                .verify(
                        emulator.newSession(),
                        "document[type]=id_card",
                        "document[number]=L01X00T47",
                        "document[issuing_country]=DE",
                        "document[issued_date][day]=31",
                        "document[issued_date][month]=12",
                        "document[issued_date][year]=2024",
                        "document[expiration_date][day]=30",
                        "document[expiration_date][month]=12",
                        "document[expiration_date][year]=2034");

        var document = report(verified, emulator).getDocument();

        assertThat(document.getType()).isEqualTo("id_card");
        assertThat(document.getNumber()).isEqualTo("L01X00T47");
        assertThat(document.getIssuingCountry()).isEqualTo("DE");
        assertThat(document.getIssuedDate()).extracting("day", "month", "year").containsExactly(31L, 12L, 2024L);
        assertThat(document.getExpirationDate())
                .extracting("day", "month", "year")
                .containsExactly(30L, 12L, 2034L);
    }
}
