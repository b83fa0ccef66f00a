package dev.identityemulator.testhelpers.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be arranged is rejected, and changes nothing for the sessions that come. */
@ExtendWith(RunningEmulator.class)
class ArrangementErrorTest {

    private static final String PATH = "/v1/test_helpers/identity/outcomes";

    @ParameterizedTest
    @MethodSource
    void createWhenAParameterIsWrongThenRejectedAndNothingIsArranged(
            String form, ExpectedError expected, Emulator emulator) throws StripeException {
        var error = ExpectedError.of(emulator.raw().post(PATH, form.isEmpty() ? "" : Form.of(form.split("&"))));

        assertThat(error).isEqualTo(expected);
        assertThat(emulator.raw().get(PATH).json().get("data")).isEmpty();
        assertThat(emulator.newSession().getStatus()).isEqualTo("requires_input");
    }

    static Stream<Arguments> createWhenAParameterIsWrongThenRejectedAndNothingIsArranged() {
        var tooMany = IntStream.range(0, 101).mapToObj(i -> "outcomes[]=verify").collect(Collectors.joining("&"));
        return Stream.of(
                arguments("", ExpectedError.missingParam("outcomes")),
                arguments("when=create", ExpectedError.missingParam("outcomes")),
                arguments(
                        "outcomes=verify",
                        ExpectedError.invalid("Invalid array").param("outcomes")),
                arguments("outcomes[]=fail", badOutcome("outcomes[0]")),
                arguments("outcomes[]=verify&outcomes[]=verify:document_expired", badOutcome("outcomes[1]")),
                arguments("outcomes[]=unverify:", badOutcome("outcomes[0]")),
                arguments("outcomes[]=unverify:too_ugly", badOutcome("outcomes[0]")),
                arguments("outcomes[]=", ExpectedError.emptyParam("outcomes[0]")),
                arguments(
                        tooMany,
                        ExpectedError.invalid("Invalid outcomes: must have at most 100 items")
                                .param("outcomes")),
                arguments(
                        "outcomes[]=verify&when=later",
                        ExpectedError.invalid("Invalid when: must be one of create or open")
                                .param("when")),
                arguments(
                        "outcomes[]=verify&times=-1",
                        ExpectedError.invalid("This value must be greater than or equal to 0 (it currently is '-1').")
                                .code("parameter_invalid_integer")
                                .param("times")),
                arguments(
                        "outcomes[]=verify&times=many",
                        ExpectedError.invalid("Invalid integer: many")
                                .code("parameter_invalid_integer")
                                .param("times")),
                arguments(
                        "outcomes[]=verify&match[type]=passport",
                        ExpectedError.invalid(
                                        "Invalid match[type]: must be one of document, id_number, or verification_flow")
                                .param("match[type]")),
                arguments("outcomes[]=verify&match[phone]=1", ExpectedError.unknownParam("match[phone]")),
                arguments("outcomes[]=verify&error_code=abandoned", ExpectedError.unknownParam("error_code")),
                arguments(
                        "outcomes[]=verify&verified_outputs[dob][day]=31&verified_outputs[dob][month]=2"
                                + "&verified_outputs[dob][year]=1990",
                        ExpectedError.invalid("Invalid date").param("verified_outputs[dob]")),
                arguments(
                        "outcomes[]=verify&document[type]=visa",
                        ExpectedError.invalid(
                                        "Invalid document[type]: must be one of driving_license, id_card, or passport")
                                .param("document[type]")));
    }

    private static ExpectedError badOutcome(String param) {
        var codes = Arrays.stream(VerificationError.values())
                .map(error -> "unverify:" + error.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        var last = "unverify:under_supported_age";
        return ExpectedError.invalid(
                        "Invalid " + param + ": must be one of verify, unverify, " + codes.replace(last, "or " + last))
                .param(param);
    }
}
