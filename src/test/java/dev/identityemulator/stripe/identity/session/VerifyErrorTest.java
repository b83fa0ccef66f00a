package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An impossible person or document is rejected, and the session stays as it was. */
@ExtendWith(RunningEmulator.class)
class VerifyErrorTest {

    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    private static void requireRejected(String form, ExpectedError expected, Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var path = "/v1/test_helpers/identity/verification_sessions/" + session.getId() + "/verify";

        assertThat(ExpectedError.of(emulator.raw().post(path, form))).isEqualTo(expected);

        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        assertThat(emulator.eventTypes()).containsExactly("created");
        assertThat(emulator.stripe()
                        .v1()
                        .identity()
                        .verificationReports()
                        .list()
                        .getData())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void verifyWhenAnOverrideMakesNoSenseThenRejected(String form, ExpectedError expected, Emulator emulator)
            throws StripeException {
        requireRejected(Form.of(form.split("&")), expected, emulator);
    }

    static Stream<Arguments> verifyWhenAnOverrideMakesNoSenseThenRejected() {
        return Stream.of(
                arguments(date("verified_outputs[dob]", 31, 2, 1990), badDate("verified_outputs[dob]")),
                arguments(date("verified_outputs[dob]", 29, 2, 1990), badDate("verified_outputs[dob]")),
                arguments(date("verified_outputs[dob]", 1, 13, 1990), badDate("verified_outputs[dob]")),
                arguments(date("verified_outputs[dob]", 0, 1, 1990), badDate("verified_outputs[dob]")),
                arguments(date("verified_outputs[dob]", 31, 12, 1799), badDate("verified_outputs[dob]")),
                arguments(date("verified_outputs[dob]", 1, 1, 10_000), badDate("verified_outputs[dob]")),
                arguments(date("document[expiration_date]", 31, 4, 2030), badDate("document[expiration_date]")),
                arguments(date("document[issued_date]", 31, 9, 2020), badDate("document[issued_date]")),
                arguments(
                        date("document[issued_date]", 2, 1, 2020) + "&" + date("document[expiration_date]", 1, 1, 2020),
                        badDate("document[expiration_date]")),
                arguments(
                        "verified_outputs[dob][day]=1&verified_outputs[dob][month]=1",
                        ExpectedError.missingParam("verified_outputs[dob][year]")),
                arguments(
                        "verified_outputs[dob][month]=1&verified_outputs[dob][year]=1990",
                        ExpectedError.missingParam("verified_outputs[dob][day]")),
                arguments(
                        "document[issued_date][day]=1&document[issued_date][year]=2020",
                        ExpectedError.missingParam("document[issued_date][month]")),
                arguments(
                        "verified_outputs[dob][day]=first&verified_outputs[dob][month]=1&verified_outputs[dob][year]=1",
                        ExpectedError.invalid("Invalid integer: first")
                                .code("parameter_invalid_integer")
                                .param("verified_outputs[dob][day]")),
                arguments(
                        "verified_outputs[dob]=1990-01-01",
                        ExpectedError.invalid("Invalid object").param("verified_outputs[dob]")),
                arguments(
                        "verified_outputs[address][country]=ZZ",
                        badCountry("ZZ").param("verified_outputs[address][country]")),
                arguments(
                        "verified_outputs[address][country]=us",
                        badCountry("us").param("verified_outputs[address][country]")),
                arguments("document[issuing_country]=USA", badCountry("USA").param("document[issuing_country]")),
                arguments(
                        "verified_outputs[sex]=x",
                        ExpectedError.invalid("Invalid verified_outputs[sex]: must be one of female, male, or unknown")
                                .param("verified_outputs[sex]")),
                arguments(
                        "verified_outputs[sex]=[redacted]",
                        ExpectedError.invalid("Invalid verified_outputs[sex]: must be one of female, male, or unknown")
                                .param("verified_outputs[sex]")),
                arguments(
                        "verified_outputs[id_number_type]=de_steuer",
                        ExpectedError.invalid(
                                        "Invalid verified_outputs[id_number_type]: must be one of br_cpf, sg_nric,"
                                                + " or us_ssn")
                                .param("verified_outputs[id_number_type]")),
                arguments(
                        "document[type]=visa",
                        ExpectedError.invalid(
                                        "Invalid document[type]: must be one of driving_license, id_card, or passport")
                                .param("document[type]")),
                arguments(
                        "verified_outputs[email]=jenny",
                        ExpectedError.invalid("Invalid email address: jenny")
                                .code("email_invalid")
                                .param("verified_outputs[email]")),
                arguments("verified_outputs[first_name]=", ExpectedError.emptyParam("verified_outputs[first_name]")),
                arguments("document[number]=", ExpectedError.emptyParam("document[number]")),
                arguments(
                        "verified_outputs[last_name]=" + "x".repeat(5_001),
                        ExpectedError.invalid("Invalid string: xxxx...xxxx; must be at most 5000 characters")
                                .param("verified_outputs[last_name]")),
                arguments(
                        "verified_outputs[middle_name]=Q", ExpectedError.unknownParam("verified_outputs[middle_name]")),
                arguments(
                        "verified_outputs[address][planet]=Mars",
                        ExpectedError.unknownParam("verified_outputs[address][planet]")),
                arguments("document[colour]=red", ExpectedError.unknownParam("document[colour]")),
                arguments("error_code=document_expired", ExpectedError.unknownParam("error_code")),
                arguments(
                        "simulate_delay=1",
                        ExpectedError.invalid("Invalid boolean: 1").param("simulate_delay")));
    }

    private static String date(String param, int day, int month, int year) {
        return param + "[day]=" + day + "&" + param + "[month]=" + month + "&" + param + "[year]=" + year;
    }

    private static ExpectedError badDate(String param) {
        return ExpectedError.invalid("Invalid date").param(param);
    }

    private static ExpectedError badCountry(String code) {
        return ExpectedError.invalid(
                        "Country '" + code + "' is unknown. Try using a 2-character alphanumeric country code"
                                + " instead, such as 'US', 'EG', or 'GB'.")
                .code("country_code_invalid");
    }

    @Test
    void verifyWhenFiveMegabytesAreSentThenRejected(Emulator emulator) throws StripeException {
        requireRejected(
                "verified_outputs[first_name]=" + "x".repeat(FIVE_MEGABYTES),
                ExpectedError.invalid(
                                "Invalid request: the body is larger than 2097152 bytes. If you have any questions, we"
                                        + " can help at https://support.stripe.com/.")
                        .status(413),
                emulator);
    }

    @Test
    void verifyWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        var error = ExpectedError.of(
                emulator.raw().post("/v1/test_helpers/identity/verification_sessions/vs_unknown/verify", ""));

        assertThat(error).isEqualTo(ExpectedError.noSuchSession("vs_unknown"));
    }
}
