package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session that fails, is canceled twice and then redacted: each whole body, with the fields in Stripe's order. */
@ExtendWith(RunningEmulator.class)
class TranscriptTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/v1/identity/verification_sessions";
    private static final String FAILED = "{'code': 'document_unverified_other', 'reason': 'The document is invalid.'}";
    private static final String KEPT = "{'user': '41'}";
    private static final String NO_LINKS = "null";

    private static final String CREATED_NOW =
            session("'SECRET'", "null", "null", KEPT, "null", "requires_input", "'URL'");
    private static final String FAILED_NOW =
            session("'SECRET'", FAILED, "'vr_1'", KEPT, "null", "requires_input", "'URL'");
    private static final String CANCELED = ended("null", KEPT);
    private static final String REDACTING = ended("{'status': 'processing'}", "{}");
    private static final String REDACTED = ended("{'status': 'redacted'}", "{}");

    /** A canceled session, which keeps its report but has no error and no credentials. */
    private static String ended(String redaction, String metadata) {
        return session(NO_LINKS, "null", "'vr_1'", metadata, redaction, "canceled", NO_LINKS);
    }

    private static String session(
            String secret, String error, String report, String metadata, String redaction, String status, String url) {
        return """
                {'id': 'vs_1', 'object': 'identity.verification_session', 'client_reference_id': 'order 7',
                 'client_secret': %s, 'created': 0, 'last_error': %s, 'last_verification_report': %s,
                 'livemode': false, 'metadata': %s, 'options': {}, 'redaction': %s, 'related_customer': null,
                 'related_customer_account': null, 'status': '%s', 'type': 'document', 'url': %s}
                """.formatted(secret, error, report, metadata, redaction, status, url);
    }

    /** The events, each with the request that caused it or none. */
    private static String event(String type, String object, String request) {
        return """
                {'id': 'evt_1', 'object': 'event', 'api_version': '2026-07-29.dahlia', 'created': 0,
                 'data': {'object': %s}, 'livemode': false, 'pending_webhooks': 0, 'request': %s,
                 'type': 'identity.verification_session.%s'}
                """.formatted(object, request, type);
    }

    private static String causedBy(String key) {
        return "{'id': 'req_1', 'idempotency_key': '" + key + "'}";
    }

    /** The JSON in one form, with changing values replaced. */
    private static String plain(String json) {
        return JSON.readTree(json.replace('\'', '"')
                        .replaceAll("\"vs_1\\w+_secret_test_[\\w-]+\"", "\"SECRET\"")
                        .replaceAll("\"http[^\"]+/start/test_[\\w-]+\"", "\"URL\"")
                        .replaceAll("\"(vs_1|vr_1|evt_1|req_)\\w*\"", "\"$1\"")
                        .replace("\"req_\"", "\"req_1\"")
                        .replaceAll("\"created\" ?: ?\\d+", "\"created\": 0"))
                .toPrettyString();
    }

    private static String post(String path, String form, String key, Emulator emulator) {
        return plain(emulator.raw()
                .post(path, form, request -> request.header("Idempotency-Key", key))
                .requireOk()
                .text());
    }

    private static String retrieve(String id, Emulator emulator) {
        return plain(emulator.raw().get(PATH + "/" + id).requireOk().text());
    }

    private static List<String> events(Emulator emulator) {
        var data = emulator.raw().get("/v1/events").requireOk().json().get("data");
        return StreamSupport.stream(data.spliterator(), false)
                .map(JsonNode::toString)
                .map(TranscriptTest::plain)
                .toList();
    }

    @Test
    void cancelAndRedactWhenTheUserFailedBeforeThenEachBodyIsAsRecorded(Emulator emulator) throws StripeException {
        var created = post(PATH, "type=document&client_reference_id=order 7&metadata[user]=41", "create", emulator);
        var id = emulator.sessions().list().getData().get(0).getId();
        var helpers = "/v1/test_helpers/identity/verification_sessions/" + id;

        assertThat(created).isEqualTo(plain(CREATED_NOW));
        post(helpers + "/unverify", "", "fail", emulator);
        assertThat(retrieve(id, emulator)).isEqualTo(plain(FAILED_NOW));
        assertThat(post(PATH + "/" + id + "/cancel", "", "cancel", emulator)).isEqualTo(plain(CANCELED));
        assertThat(retrieve(id, emulator)).isEqualTo(plain(CANCELED));
        assertThat(post(PATH + "/" + id + "/cancel", "", "cancel again", emulator))
                .isEqualTo(plain(CANCELED));
        assertThat(post(PATH + "/" + id + "/redact", "", "redact", emulator)).isEqualTo(plain(REDACTING));
        emulator.advance(Duration.ofDays(4));
        assertThat(retrieve(id, emulator)).isEqualTo(plain(REDACTED));
        assertThat(events(emulator)).isEqualTo(eventsOfIt());
    }

    /** Redaction has also erased the metadata of earlier events. */
    private static List<String> eventsOfIt() {
        var byItself = "{'id': null, 'idempotency_key': null}";
        return List.of(
                plain(event("redacted", REDACTED, byItself)),
                plain(event("canceled", ended("null", "{}"), causedBy("cancel"))),
                plain(event("requires_input", inEvent("requires_input", FAILED, "'vr_1'"), byItself)),
                plain(event("processing", inEvent("processing", "null", "null"), byItself)),
                plain(event("created", inEvent("requires_input", "null", "null"), causedBy("create"))));
    }

    private static String inEvent(String status, String error, String report) {
        return session(NO_LINKS, error, report, "{}", "null", status, NO_LINKS);
    }
}
