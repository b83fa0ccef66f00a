package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownPerson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of the page: outcomes, typed text and uploads. */
@ExtendWith(RunningEmulator.class)
class OutcomeFormTest {

    private static String path(VerificationSession session, Emulator emulator) {
        return session.getUrl().replace(emulator.baseUrl(), "");
    }

    private static VerificationSession retrieve(VerificationSession session, Emulator emulator, String... expand)
            throws StripeException {
        var params = VerificationSessionRetrieveParams.builder().addAllExpand(Arrays.asList(expand));
        return emulator.withRestrictedKey().sessions().retrieve(session.getId(), params.build());
    }

    private static Response post(VerificationSession session, Emulator emulator, String... fields) {
        return emulator.raw().post(path(session, emulator), Form.of(fields));
    }

    @Test
    void submitWhenAPersonIsTypedThenThatPersonIsVerified(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var response = post(
                session,
                emulator,
                "outcome=success",
                "first_name= Ada ",
                "last_name=Lovelace",
                "dob=1990-12-10",
                "sex=unknown",
                "unparsed_sex=X",
                "unparsed_place_of_birth=London",
                "email=ada@example.com",
                "phone=+4412",
                "id_number=123.456",
                "id_number_type=br_cpf",
                "address_line1=1 Street",
                "address_country=gb",
                "document_type=passport",
                "document_number=P1",
                "document_issuing_country=GB",
                "document_issued_date=2021-01-01",
                "document_expiration_date=2090-01-01");

        assertThat(response.requireOk().text()).contains("data-testid=\"done\"", "verified");
        var outputs = retrieve(
                        session,
                        emulator,
                        "verified_outputs.dob",
                        "verified_outputs.id_number",
                        "verified_outputs.sex",
                        "verified_outputs.unparsed_place_of_birth",
                        "verified_outputs.unparsed_sex")
                .getVerifiedOutputs();
        assertThat(ShownPerson.of(outputs))
                .isEqualTo(Map.ofEntries(
                        Map.entry("address", "1 Street, -, -, -, -, GB"),
                        Map.entry("dob", "10/12/1990"),
                        Map.entry("email", "ada@example.com"),
                        Map.entry("first_name", "Ada"),
                        Map.entry("id_number", "123.456"),
                        Map.entry("id_number_type", "br_cpf"),
                        Map.entry("last_name", "Lovelace"),
                        Map.entry("phone", "+4412"),
                        Map.entry("sex", "unknown"),
                        Map.entry("unparsed_place_of_birth", "London"),
                        Map.entry("unparsed_sex", "X")));
        var document = report(session, emulator).getDocument();
        assertThat(List.of(document.getType(), document.getNumber(), document.getIssuingCountry()))
                .containsExactly("passport", "P1", "GB");
    }

    private static VerificationReport report(VerificationSession session, Emulator emulator) throws StripeException {
        return retrieve(session, emulator, "last_verification_report.document.number")
                .getLastVerificationReportObject();
    }

    @ParameterizedTest
    @CsvSource({
        "outcome, nothing, Outcome: Choose how",
        "failure_code, nothing, Failure: Choose one",
        "dob, 1990-02-30, Date of birth: Enter a date",
        "dob, 1799-12-31, in 1800 or later",
        "email, jenny, Email: Enter an email",
        "address_country, Atlantis, Country: Enter a country as its two letters",
        "document_issuing_country, XX, Issuing country: Enter a country",
        "document_type, visa, Type of document: Choose one",
        "sex, none, Sex: Choose one",
        "document_issued_date, yesterday, Date of issue: Enter a date",
    })
    void submitWhenAFieldIsWrongThenSaysSoAndNothingIsLost(
            String field, String value, String problem, Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var response = post(session, emulator, "outcome=failure", "first_name=\"><script>", field + "=" + value);

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text())
                .contains(problem, "href=\"#" + field.replace('_', '-') + "\"", "&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(emulator.eventTypes()).containsExactly("created");
        assertThat(post(session, emulator, "outcome=success").status()).isEqualTo(200);
    }

    @Test
    void submitWhenSeveralFieldsAreWrongThenTheirProblemsAreInTheOrderOfThePage(Emulator emulator)
            throws StripeException {
        var response = post(emulator.newSession(), emulator, "address_country=Atlantis", "email=nobody", "dob=x");

        assertThat(response.text())
                .containsSubsequence("Outcome: Choose", "Date of birth: ", "Email: ", "Country: ", "<form");
    }

    @Test
    void submitWhenAWordIsLongerThanAnyThenSaysSo(Emulator emulator) throws StripeException {
        var response = post(emulator.newSession(), emulator, "outcome=success", "last_name=" + "x".repeat(501));

        assertThat(response.text()).contains("At most 500 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=under_18, under_supported_age",
        "outcome=expired_document, document_expired",
        "outcome=face_mismatch, selfie_face_mismatch",
        "outcome=failure, document_unverified_other",
        "outcome=failure&failure_code=, document_unverified_other",
        "outcome=success&failure_code=country_not_supported, country_not_supported",
        "outcome=under_18&failure_code=selfie_manipulated, selfie_manipulated",
    })
    void submitWhenItIsToFailThenWithTheCodeOfTheChoice(String form, String code, Emulator emulator)
            throws StripeException {
        var session = emulator.newSession(params -> params.setOptions(OptionsOf.selfie()));

        emulator.raw().post(path(session, emulator), form).requireOk();

        assertThat(emulator.sessions().retrieve(session.getId()).getLastError().getCode())
                .isEqualTo(code);
    }

    @Test
    void submitWhenNoDocumentIsAskedForThenAFailureIsThatOfTheIdNumber(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setType(VerificationSessionCreateParams.Type.ID_NUMBER));
        assertThat(emulator.raw().get(path(session, emulator) + "?step=outcome").text())
                .doesNotContain("outcome-expired-document", "document_expired", "data-testid=\"document-");

        post(session, emulator, "outcome=failure_async").requireOk();
        emulator.advance(RunningEmulator.DELAY);

        assertThat(emulator.sessions().retrieve(session.getId()).getLastError().getCode())
                .isEqualTo("id_number_unverified_other");
    }

    @Test
    void failureCodesWhenListedThenThoseOfTheSessionsChecksAndOfTheUser(Emulator emulator) throws StripeException {
        var selfie = VerificationSessionCreateParams.Options.Document.builder()
                .setRequireMatchingSelfie(true)
                .build();
        var session = emulator.newSession(params -> params.setOptions(VerificationSessionCreateParams.Options.builder()
                .setDocument(selfie)
                .build()));

        var html = emulator.raw().get(path(session, emulator) + "?step=outcome").text();

        assertThat(VerificationError.values())
                .allSatisfy(error -> assertThat(html.contains("<option value=\"" + FieldReader.value(error) + "\""))
                        .as(FieldReader.value(error))
                        .isEqualTo(error.fits(Set.of(Check.DOCUMENT, Check.SELFIE))));
        assertThat(html).contains("document_expired: The document is expired.", "outcome-face-mismatch", "\"selfie\"");
        assertThat(emulator.raw()
                        .get(path(emulator.newSession(), emulator) + "?step=outcome")
                        .text())
                .contains("outcome-under-18", "outcome-expired-document")
                .doesNotContain("outcome-face-mismatch", "\"selfie\"");
    }
}
