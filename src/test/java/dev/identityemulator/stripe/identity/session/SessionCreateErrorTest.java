package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import com.stripe.param.identity.VerificationSessionCreateParams;
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

/** Invalid parameters are rejected in Stripe's words, and no session is created. */
@ExtendWith(RunningEmulator.class)
class SessionCreateErrorTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    @ParameterizedTest
    @MethodSource
    void createWhenAParameterIsWrongThenRejected(String form, ExpectedError expected, Emulator emulator)
            throws StripeException {
        var error = ExpectedError.of(emulator.raw().post(PATH, form));

        assertThat(error).isEqualTo(expected);
        assertThat(emulator.sessions().list().getData()).isEmpty();
        assertThat(emulator.eventTypes()).isEmpty();
    }

    static Stream<Arguments> createWhenAParameterIsWrongThenRejected() {
        var badType = ExpectedError.invalid("Invalid type: must be one of document or id_number")
                .param("type");
        return Stream.of(
                arguments("", ExpectedError.missingParam("type")),
                arguments("type=", ExpectedError.emptyParam("type")),
                arguments("type=passport", badType),
                arguments("type=DOCUMENT", badType),
                arguments("type=0", badType),
                arguments("type=verification_flow", badType),
                arguments(
                        "type[0]=document",
                        ExpectedError.invalid("Invalid string: {\"0\":\"document\"}")
                                .param("type")),
                arguments("type=document&colour=red", ExpectedError.unknownParam("colour")),
                arguments("type=document&verified_outputs=1", ExpectedError.unknownParam("verified_outputs")),
                arguments(
                        "type=document&zeta=1&alpha=2",
                        ExpectedError.invalid("Received unknown parameters: zeta, alpha")
                                .code("parameter_unknown")
                                .param("zeta")),
                arguments(
                        "type=document&options[document][glasses]=1",
                        ExpectedError.unknownParam("options[document][glasses]")),
                arguments(
                        "type=document&options[email][require_verification]=1",
                        ExpectedError.unknownParam("options[email]")),
                arguments("type=document&client_reference_id=", ExpectedError.emptyParam("client_reference_id")),
                arguments("type=document&return_url=", ExpectedError.emptyParam("return_url")),
                arguments(
                        "type=document&provided_details[email]=", ExpectedError.emptyParam("provided_details[email]")),
                arguments(
                        "type=document&client_reference_id[0]=a",
                        ExpectedError.invalid("Invalid string: {\"0\":\"a\"}").param("client_reference_id")),
                arguments(
                        "type=document&provided_details=x",
                        ExpectedError.invalid("Invalid object").param("provided_details")),
                arguments(
                        "type=document&options=x",
                        ExpectedError.invalid("Invalid object").param("options")),
                arguments(
                        "type=document&options[document]=x",
                        ExpectedError.invalid("Invalid object").param("options[document]")),
                arguments(
                        "type=document&options[document][require_id_number]=yes",
                        ExpectedError.invalid("Invalid boolean: yes").param("options[document][require_id_number]")),
                arguments(
                        "type=document&options[document][allowed_types]=passport",
                        ExpectedError.invalid("Invalid array").param("options[document][allowed_types]")),
                arguments(
                        "type=document&options[document][allowed_types][]=visa",
                        ExpectedError.invalid(
                                        "Invalid options[document][allowed_types][0]: must be one of driving_license, id_card, or passport")
                                .param("options[document][allowed_types][0]")),
                arguments(
                        "type=document&related_person[account]=acct_1",
                        ExpectedError.missingParam("related_person[person]")),
                arguments(
                        "type=document&related_person[person]=p_1",
                        ExpectedError.missingParam("related_person[account]")),
                arguments(
                        "type=document&verification_flow=vf_1",
                        ExpectedError.invalid("You may only specify one of these parameters: type, verification_flow.")
                                .param("type")),
                arguments(
                        "verification_flow=vf_1",
                        ExpectedError.invalid("No such VerificationFlow: 'vf_1'")
                                .code("resource_missing")
                                .param("verification_flow")),
                arguments(
                        "type=id_number&options[document][require_id_number]=true",
                        ExpectedError.invalid("You cannot set `options[document]` unless `type` is `document`.")
                                .param("options[document]")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://example.com/%0aalert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript://x/%0aalert(1)",
                "\u0001javascript:alert(1)",
                "javascript&colon;alert(1)",
                "VbScript://x/msgbox",
                "data:text/html,x",
                "DATA://text/html,<script>alert(1)</script>",
                "blob:https://example.com/1",
                "view-source://example.com",
                "//example.com/done",
                "https://example.com/done\r\nSet-Cookie: a=b",
                "file:///etc/passwd",
                "example.com/done",
                "/done",
                "https://",
                "https:example.com",
                "http://exa mple.com",
                "https:///done",
                "https:\\\\example.com",
                "https://example.com:99999/done",
                "http://[::1/done",
                "https://@/done",
                "capacitor://localhost",
                "Ionic://localhost/done"
            })
    void createWhenNoBrowserShouldGoToTheReturnUrlThenRejected(String url, Emulator emulator) {
        var error = ExpectedError.of(() -> emulator.newSession(params -> params.setReturnUrl(url)));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Not a valid URL")
                        .code("url_invalid")
                        .param("return_url"));
    }

    @Test
    void createWhenTheReturnUrlIsTooLongThenRejected(Emulator emulator) throws StripeException {
        var longest = "https://example.com/" + "漢".repeat(2028);
        emulator.newSession(params -> params.setReturnUrl(longest));

        var error = ExpectedError.of(() -> emulator.newSession(params -> params.setReturnUrl(longest + "x")));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Invalid URL: URL must be 2048 characters or less.")
                        .code("url_invalid")
                        .param("return_url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jenny", "jenny@", "@example.com", "jenny rosen@example.com", "a@b@c"})
    void createWhenNoMailReachesTheEmailThenRejected(String email, Emulator emulator) {
        var details = VerificationSessionCreateParams.ProvidedDetails.builder()
                .setEmail(email)
                .build();

        var error = ExpectedError.of(() -> emulator.newSession(params -> params.setProvidedDetails(details)));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Invalid email address: " + email)
                        .code("email_invalid")
                        .param("provided_details[email]"));
    }

    @Test
    void createWhenBothKindsOfRelatedCustomerAreSetThenRejected(Emulator emulator) {
        var error = ExpectedError.of(() ->
                emulator.newSession(params -> params.setRelatedCustomer("cus_1").setRelatedCustomerAccount("acct_1")));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid(
                                "You may only specify one of these parameters: related_customer, related_customer_account.")
                        .param("related_customer"));
    }
}
