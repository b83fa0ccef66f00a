package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An update with one error changes nothing. */
@ExtendWith(RunningEmulator.class)
class SessionUpdateErrorTest {

    private static final String PATH = "/v1/identity/verification_sessions/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_reference_id",
                "created",
                "related_customer",
                "related_customer_account",
                "return_url",
                "status",
                "verification_flow"
            })
    void updateWhenAFieldCannotBeChangedThenUnknown(String param, Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var error = ExpectedError.of(() -> emulator.update(
                session, params -> params.putMetadata("user", "41").putExtraParam(param, "x")));

        assertThat(error).isEqualTo(ExpectedError.unknownParam(param));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
    }

    @ParameterizedTest
    @MethodSource
    void updateWhenAParameterIsWrongThenRejected(String form, ExpectedError expected, Emulator emulator)
            throws StripeException {
        var session = emulator.newSession(params -> params.putMetadata("user", "40"));

        var error = ExpectedError.of(emulator.raw().post(PATH + session.getId(), "metadata[user]=41&" + form));

        assertThat(error).isEqualTo(expected);
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
    }

    static Stream<Arguments> updateWhenAParameterIsWrongThenRejected() {
        var idNumberOnly = ExpectedError.invalid("You cannot set `options[document]` unless `type` is `document`.")
                .param("options[document]");
        var badType = ExpectedError.invalid("Invalid type: must be one of document or id_number")
                .param("type");
        return Stream.of(
                arguments("related_person[account]=acct_1", ExpectedError.unknownParam("related_person")),
                arguments("related_person[account]=a&colour=red&hat[0]=b", unknown("related_person", "colour", "hat")),
                arguments(
                        "hat[0]=b&options[document]=&provided_details[email]=&type=document&shoe[0]=c",
                        unknown("hat", "shoe")),
                arguments(
                        "options[hat][0]=b&options[document]=&options[shoe]=c",
                        unknown("options[hat]", "options[shoe]")),
                arguments("options=", ExpectedError.emptyParam("options")),
                arguments("type=", ExpectedError.emptyParam("type")),
                arguments("type=verification_flow", badType),
                arguments("type=id_number&options[document][require_id_number]=true", idNumberOnly),
                arguments(
                        "options[document][require_live_capture]=1",
                        ExpectedError.invalid("Invalid boolean: 1").param("options[document][require_live_capture]")),
                arguments(
                        "options[document][require_matching_selfie]=",
                        ExpectedError.emptyParam("options[document][require_matching_selfie]")),
                arguments("options[phone]=x", ExpectedError.unknownParam("options[phone]")),
                arguments("provided_details=", ExpectedError.emptyParam("provided_details")),
                arguments("provided_details[name]=x", ExpectedError.unknownParam("provided_details[name]")),
                arguments(
                        "provided_details[email]=nobody",
                        ExpectedError.invalid("Invalid email address: nobody")
                                .code("email_invalid")
                                .param("provided_details[email]")));
    }

    private static ExpectedError unknown(String... params) {
        return ExpectedError.invalid("Received unknown parameters: " + String.join(", ", params))
                .code("parameter_unknown")
                .param(params[0]);
    }

    @Test
    void updateWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        var error = ExpectedError.of(() -> emulator.sessions().update("vs_unknown"));

        assertThat(error).isEqualTo(ExpectedError.noSuchSession("vs_unknown"));
    }

    @Test
    void updateWhenTheSessionIsUnknownAndAParameterTooThenTheParameterIsReportedFirst(Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().post(PATH + "vs_unknown", "colour=red"));

        assertThat(error).isEqualTo(ExpectedError.unknownParam("colour"));
    }
}
