package dev.identityemulator.stripe.identity.verificationpage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The members that the decoders of the official mobile SDKs demand, and how to find what is missing. */
final class PageMembers {

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

    static final String PAGE = """
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

    static final String SELFIE = """
            integer selfie.autocapture_timeout selfie.num_samples selfie.sample_interval
            integer selfie.low_res_image_max_dimension selfie.high_res_image_max_dimension
            text selfie.file_purpose selfie.training_consent_text
            number selfie.max_centered_threshold_x selfie.max_centered_threshold_y selfie.min_edge_threshold
            number selfie.min_coverage_threshold selfie.max_coverage_threshold selfie.low_res_image_compression_quality
            number selfie.high_res_image_compression_quality selfie.high_res_image_crop_padding
            text selfie.models.face_detector_url
            number selfie.models.face_detector_min_score selfie.models.face_detector_min_iou
            """;

    static final String PHONE_OTP = """
            text phone_otp.title phone_otp.body phone_otp.error_otp_message phone_otp.resend_button_text
            text phone_otp.cannot_verify_button_text
            integer phone_otp.otp_length
            """;

    static final String DATA = """
            text id object
            status status
            flag submitted closed
            list requirements.errors requirements.missing
            requirement requirements.missing[] requirements.errors[].requirement
            text requirements.errors[].title requirements.errors[].body requirements.errors[].back_button_text
            """;

    private PageMembers() {}

    /** The members of a table that are absent or of another type. */
    static List<String> problems(JsonNode json, String table) {
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
