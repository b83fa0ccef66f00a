package dev.identityemulator.stripe.identity.verificationpage;

import static dev.identityemulator.stripe.identity.verificationpage.PageMembers.DATA;
import static dev.identityemulator.stripe.identity.verificationpage.PageMembers.PAGE;
import static dev.identityemulator.stripe.identity.verificationpage.PageMembers.PHONE_OTP;
import static dev.identityemulator.stripe.identity.verificationpage.PageMembers.SELFIE;
import static dev.identityemulator.stripe.identity.verificationpage.PageMembers.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.MobileApp;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Each member that the decoder of an official mobile SDK demands, with its type, for each kind of session. A decoder that
 * misses one, or meets a constant that it does not know, shows its user an error in place of the page.
 */
class PageMembersTest {

    private static EmulatorServer server;

    @BeforeAll
    static void start() {
        var flows = "emulator.verification-flows.";
        server = EmulatorServer.start(
                flows + "vf_phone.phone.require-verification=true",
                flows + "vf_both.phone.require-verification=true",
                flows + "vf_both.document.require-live-capture=true",
                flows + "vf_email.email.require-verification=true");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=document | biometric_consent id_document_front id_document_back",
                "type=document&options[document][require_live_capture]=true"
                        + " | biometric_consent id_document_front id_document_back",
                "type=document&options[document][require_matching_selfie]=true"
                        + " | biometric_consent id_document_front id_document_back face",
                "type=document&options[document][require_id_number]=true"
                        + " | biometric_consent id_document_front id_document_back id_number",
                "type=document&options[document][allowed_types][]=passport | biometric_consent id_document_front",
                "type=id_number | dob id_number name",
                "verification_flow=vf_phone | dob name phone_number",
                "verification_flow=vf_both | biometric_consent id_document_front id_document_back phone_number",
                "verification_flow=vf_email | ''"
            })
    void retrieveWhenOfThisKindThenEveryMemberIsThereInItsType(String form, String missing) throws StripeException {
        var emulator = Emulator.withFreshAccount(server.baseUrl());
        var app = app(emulator, form);

        var page = app.page().requireOk().json();

        assertThat(problems(page, PAGE)).isEmpty();
        assertThat(page.get("object").asString()).isEqualTo("identity.verification_page");
        assertThat(texts(page.at("/requirements/missing")))
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(" ")));
        boolean selfie = form.contains("selfie");
        assertThat(page.get("selfie").isNull()).isEqualTo(!selfie);
        assertThat(selfie ? problems(page, SELFIE) : List.of()).isEmpty();
        boolean phone = missing.contains("phone");
        assertThat(page.get("phone_otp").isNull()).isEqualTo(!phone);
        assertThat(phone ? problems(page, PHONE_OTP) : List.of()).isEmpty();
        assertThat(page.at("/document_capture/require_live_capture").asBoolean())
                .isEqualTo(form.contains("live") || form.contains("vf_both"));
        assertThat(page.at("/document_select/id_document_type_allowlist").propertyNames())
                .isSubsetOf("passport", "driving_license", "id_card")
                .hasSize(form.contains("passport") ? 1 : 3);
        assertThat(page.get("unsupported_client").asBoolean()).isEqualTo(form.contains("email"));
        assertThat(page.get("fallback_url").asString()).startsWith(server.baseUrl() + "/start/test_");
    }

    @Test
    void retrieveWhenATextLinksToASheetThenItIsThere() throws StripeException {
        var page = app(Emulator.withFreshAccount(server.baseUrl()), "type=document")
                .page()
                .json();

        var sheets = page.get("bottomsheet");
        assertThat(sheets.propertyNames()).isNotEmpty().allSatisfy(id -> {
            assertThat(sheets.get(id).get("bottomsheet_id").asString()).isEqualTo(id);
            assertThat(problems(sheets.get(id), """
                    text bottomsheet_id title lines[].title lines[].content
                    icon lines[].icon
                    """)).isEmpty();
        });
        var links = Pattern.compile("stripe_bottomsheet://open/(\\w+)")
                .matcher(page.toString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links).isNotEmpty().isSubsetOf(sheets.propertyNames());
    }

    @ParameterizedTest
    @CsvSource({"canceled, cancel", "verified, verify", "processing, verify"})
    void retrieveWhenTheSessionIsInThisStatusThenEveryMemberIsThereAllTheSame(String status, String call)
            throws StripeException {
        var emulator = Emulator.withFreshAccount(server.baseUrl());
        var session = emulator.newSession();
        var app = MobileApp.of(emulator, session.getId());
        if (call.equals("cancel")) {
            emulator.sessions().cancel(session.getId());
        } else {
            emulator.submit(session, call, "simulate_delay=" + status.equals("processing"));
        }

        var page = app.page().requireOk().json();

        assertThat(problems(page, PAGE)).isEmpty();
        assertThat(page.get("status").asString()).isEqualTo(status);
        assertThat(page.get("submitted").asBoolean()).isEqualTo(!status.equals("canceled"));
    }

    @ParameterizedTest
    @CsvSource({
        "data, collected_data[dob][day]=x",
        "data, collected_data[biometric_consent]=false",
        "data, collected_data[biometric_consent]=true",
        "testing/verify, simulate_delay=true",
        "testing/unverify, ''"
    })
    void postWhenServedThenEveryMemberIsThereInItsType(String call, String form) throws StripeException {
        var app = app(Emulator.withFreshAccount(server.baseUrl()), "type=document");

        var data = app.post(call, form.isEmpty() ? new String[0] : new String[] {form})
                .requireOk()
                .json();

        assertThat(problems(data, DATA)).isEmpty();
        assertThat(data.get("object").asString()).isEqualTo("identity.verification_page_data");
    }

    private static MobileApp app(Emulator emulator, String form) throws StripeException {
        var session = emulator.raw()
                .post("/v1/identity/verification_sessions", Form.of(form.split("&")))
                .requireOk();
        return MobileApp.of(emulator, session.json().get("id").asString());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
