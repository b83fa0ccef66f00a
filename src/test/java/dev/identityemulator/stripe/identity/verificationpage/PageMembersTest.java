package dev.identityemulator.stripe.identity.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.MobileApp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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

    private static final Set<String> STATUS = Set.of("canceled", "processing", "requires_input", "verified");
    private static final Set<String> ICONS = Set.of(
            "cloud",
            "document",
            "create_identity_verification",
            "lock",
            "moved",
            "wallet",
            "camera",
            "dispute_protection",
            "phone");
    private static final Set<String> REQUIREMENTS = Set.of(
            "biometric_consent",
            "id_document_front",
            "id_document_back",
            "face",
            "id_number",
            "dob",
            "name",
            "address",
            "phone_number",
            "phone_otp");

    /** The types of members; a decoder that wants a whole number takes {@code 8000}, and not {@code 8000.0}. */
    private static final Map<String, Predicate<JsonNode>> TYPES = Map.of(
            "text",
            JsonNode::isString,
            "flag",
            JsonNode::isBoolean,
            "integer",
            node -> node.isIntegralNumber() && !node.toString().contains("."),
            "number",
            JsonNode::isNumber,
            "texts",
            node -> node.isObject()
                    && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isString),
            "list",
            JsonNode::isArray,
            "object",
            JsonNode::isObject,
            "status",
            node -> STATUS.contains(node.asString()),
            "icon",
            node -> ICONS.contains(node.asString()),
            "requirement",
            node -> node.isString() && REQUIREMENTS.contains(node.asString()));

    private static final String PAGE = """
            text id object fallback_url user_session_id
            flag submitted livemode unsupported_client is_stripe skip_success_page closed
            status status
            list experiments requirements.missing
            requirement requirements.missing[]
            text biometric_consent.accept_button_text biometric_consent.decline_button_text biometric_consent.title
            text biometric_consent.scroll_to_continue_button_text biometric_consent.privacy_policy
            text biometric_consent.body biometric_consent.time_estimate
            text biometric_consent.lines[].content
            icon biometric_consent.lines[].icon
            object bottomsheet
            text country_not_listed.title country_not_listed.body country_not_listed.cancel_button_text
            text country_not_listed.id_from_other_country_text_button_text
            text country_not_listed.address_from_other_country_text_button_text
            text document_capture.file_purpose
            flag document_capture.require_live_capture
            integer document_capture.autocapture_timeout document_capture.high_res_image_max_dimension
            integer document_capture.low_res_image_max_dimension document_capture.motion_blur_min_duration
            number document_capture.high_res_image_compression_quality document_capture.high_res_image_crop_padding
            number document_capture.low_res_image_compression_quality document_capture.motion_blur_min_iou
            text document_capture.models.id_detector_url
            number document_capture.models.id_detector_min_score document_capture.models.id_detector_min_iou
            integer document_capture.ios_id_card_back_barcode_timeout
            texts document_capture.ios_id_card_back_country_barcode_symbologies
            text document_select.title document_select.button_text
            texts document_select.id_document_type_allowlist
            text individual.title individual.button_text individual.id_number_country_not_listed_text_button_text
            text individual.address_country_not_listed_text_button_text
            texts individual.address_countries individual.id_number_countries individual.phone_number_countries
            text individual_welcome.title individual_welcome.get_started_button_text individual_welcome.privacy_policy
            text individual_welcome.lines[].content
            icon individual_welcome.lines[].icon
            text success.title success.body success.button_text
            """;

    private static final String SELFIE = """
            integer selfie.autocapture_timeout selfie.num_samples selfie.sample_interval
            integer selfie.low_res_image_max_dimension selfie.high_res_image_max_dimension
            text selfie.file_purpose selfie.training_consent_text
            number selfie.max_centered_threshold_x selfie.max_centered_threshold_y selfie.min_edge_threshold
            number selfie.min_coverage_threshold selfie.max_coverage_threshold selfie.low_res_image_compression_quality
            number selfie.high_res_image_compression_quality selfie.high_res_image_crop_padding
            text selfie.models.face_detector_url
            number selfie.models.face_detector_min_score selfie.models.face_detector_min_iou
            """;

    private static final String PHONE_OTP = """
            text phone_otp.title phone_otp.body phone_otp.error_otp_message phone_otp.resend_button_text
            text phone_otp.cannot_verify_button_text
            integer phone_otp.otp_length
            """;

    private static final String DATA = """
            text id object
            status status
            flag submitted closed
            list requirements.errors requirements.missing
            requirement requirements.missing[] requirements.errors[].requirement
            text requirements.errors[].title requirements.errors[].body requirements.errors[].back_button_text
            """;

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

    /** The members of a table that are absent or of another type. */
    private static List<String> problems(JsonNode json, String table) {
        var problems = new ArrayList<String>();
        for (var line : table.strip().split("\n")) {
            var words = Arrays.asList(line.strip().split(" "));
            for (var path : words.subList(1, words.size())) {
                for (var node : at(json, path)) {
                    if (!Objects.requireNonNull(TYPES.get(words.get(0))).test(node)) {
                        problems.add(path + " is no " + words.get(0) + ": " + node);
                    }
                }
            }
        }
        return problems;
    }

    /** The nodes at a path; {@code []} stands for each element of a list, of which there may be none. */
    private static List<JsonNode> at(JsonNode json, String path) {
        var nodes = List.of(json);
        for (var step : path.split("\\.")) {
            var next = new ArrayList<JsonNode>();
            for (var node : nodes) {
                var child = node.path(step.replace("[]", ""));
                if (step.endsWith("[]")) {
                    child.forEach(next::add);
                } else {
                    next.add(child);
                }
            }
            nodes = next;
        }
        return nodes;
    }
}
