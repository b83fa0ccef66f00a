package dev.identityemulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.Refusal;
import dev.identityemulator.support.RunningEmulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A person or a document that cannot be is refused, and the session is as it was. */
@ExtendWith(RunningEmulator.class)
class VerifyRefusalTest {

    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    private static void requireRefused(String form, Refusal expected, Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var path = "/v1/test_helpers/identity/verification_sessions/" + session.getId() + "/verify";

        assertThat(Refusal.of(emulator.raw().post(path, form))).isEqualTo(expected);

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
    void verifyWhenAnOverrideMakesNoSenseThenRefused(String form, Refusal expected, Emulator emulator)
            throws StripeException {
        requireRefused(Form.of(form.split("&")), expected, emulator);
    }

    static Stream<Arguments> verifyWhenAnOverrideMakesNoSenseThenRefused() {
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
                        Refusal.missingParam("verified_outputs[dob][year]")),
                arguments(
                        "verified_outputs[dob][month]=1&verified_outputs[dob][year]=1990",
                        Refusal.missingParam("verified_outputs[dob][day]")),
                arguments(
                        "document[issued_date][day]=1&document[issued_date][year]=2020",
                        Refusal.missingParam("document[issued_date][month]")),
                arguments(
                        "verified_outputs[dob][day]=first&verified_outputs[dob][month]=1&verified_outputs[dob][year]=1",
                        Refusal.invalid("Invalid integer: first")
                                .code("parameter_invalid_integer")
                                .param("verified_outputs[dob][day]")),
                arguments(
                        "verified_outputs[dob]=1990-01-01",
                        Refusal.invalid("Invalid object").param("verified_outputs[dob]")),
                arguments(
                        "verified_outputs[address][country]=ZZ",
                        badCountry("ZZ").param("verified_outputs[address][country]")),
                arguments(
                        "verified_outputs[address][country]=us",
                        badCountry("us").param("verified_outputs[address][country]")),
                arguments("document[issuing_country]=USA", badCountry("USA").param("document[issuing_country]")),
                arguments(
                        "verified_outputs[sex]=x",
                        Refusal.invalid("Invalid verified_outputs[sex]: must be one of female, male, or unknown")
                                .param("verified_outputs[sex]")),
                arguments(
                        "verified_outputs[sex]=[redacted]",
                        Refusal.invalid("Invalid verified_outputs[sex]: must be one of female, male, or unknown")
                                .param("verified_outputs[sex]")),
                arguments(
                        "verified_outputs[id_number_type]=de_steuer",
                        Refusal.invalid("Invalid verified_outputs[id_number_type]: must be one of br_cpf, sg_nric,"
                                        + " or us_ssn")
                                .param("verified_outputs[id_number_type]")),
                arguments(
                        "document[type]=visa",
                        Refusal.invalid("Invalid document[type]: must be one of driving_license, id_card, or passport")
                                .param("document[type]")),
                arguments(
                        "verified_outputs[email]=jenny",
                        Refusal.invalid("Invalid email address: jenny")
                                .code("email_invalid")
                                .param("verified_outputs[email]")),
                arguments("verified_outputs[first_name]=", Refusal.emptyParam("verified_outputs[first_name]")),
                arguments("document[number]=", Refusal.emptyParam("document[number]")),
                arguments(
                        "verified_outputs[last_name]=" + "x".repeat(5_001),
                        Refusal.invalid("Invalid string: xxxx...xxxx; must be at most 5000 characters")
                                .param("verified_outputs[last_name]")),
                arguments("verified_outputs[middle_name]=Q", Refusal.unknownParam("verified_outputs[middle_name]")),
                arguments(
                        "verified_outputs[address][planet]=Mars",
                        Refusal.unknownParam("verified_outputs[address][planet]")),
                arguments("document[colour]=red", Refusal.unknownParam("document[colour]")),
                arguments("error_code=document_expired", Refusal.unknownParam("error_code")),
                arguments(
                        "simulate_delay=1",
                        Refusal.invalid("Invalid boolean: 1").param("simulate_delay")));
    }

    private static String date(String param, int day, int month, int year) {
        return param + "[day]=" + day + "&" + param + "[month]=" + month + "&" + param + "[year]=" + year;
    }

    private static Refusal badDate(String param) {
        return Refusal.invalid("Invalid date").param(param);
    }

    private static Refusal badCountry(String code) {
        return Refusal.invalid("Country '" + code + "' is unknown. Try using a 2-character alphanumeric country code"
                        + " instead, such as 'US', 'EG', or 'GB'.")
                .code("country_code_invalid");
    }

    @Test
    void verifyWhenFiveMegabytesAreSentThenRefused(Emulator emulator) throws StripeException {
        requireRefused(
                "verified_outputs[first_name]=" + "x".repeat(FIVE_MEGABYTES),
                Refusal.invalid("Invalid request: the body is larger than 2097152 bytes. If you have any questions, we"
                                + " can help at https://support.stripe.com/.")
                        .status(413),
                emulator);
    }

    @Test
    void verifyWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        var refusal = Refusal.of(
                emulator.raw().post("/v1/test_helpers/identity/verification_sessions/vs_unknown/verify", ""));

        assertThat(refusal).isEqualTo(Refusal.noSuchSession("vs_unknown"));
    }
}
