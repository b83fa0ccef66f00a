package dev.identityemulator.core.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is left of a line that told of a person. */
@ExtendWith(RunningEmulator.class)
class RequestLogRedactionTest {

    private static final String LOGS = "/v1/test_helpers/request_logs";
    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static VerificationSession session(Emulator emulator, String name) throws StripeException {
        return emulator.newSession(params -> params.putMetadata("name", name).setClientReferenceId("ref_" + name));
    }

    private static JsonNode line(Emulator emulator, RawClient.Response of) {
        return emulator.raw()
                .get(LOGS + "/" + of.header("Request-Id"))
                .requireOk()
                .json();
    }

    private static void redact(Emulator emulator, VerificationSession session) throws StripeException {
        emulator.sessions().redact(session.getId());
        emulator.advance(Duration.ofDays(4));
    }

    @Test
    void redactWhenAListShowedSeveralThenItsLineIsEmpty(Emulator emulator) throws StripeException {
        var ada = session(emulator, "Ada");
        session(emulator, "Grace");
        var listed = emulator.raw().get(SESSIONS + "?limit=10");
        assertThat(line(emulator, listed).at("/response/data/1/metadata/name").asString())
                .isEqualTo("Ada");

        redact(emulator, ada);

        assertEmpty(line(emulator, listed), SESSIONS, 200);
    }

    @Test
    void redactWhenARequestWasRejectedThenWhatItSentAndWasToldIsGone(Emulator emulator) throws StripeException {
        var ada = session(emulator, "Ada");
        var path = SESSIONS + "/" + ada.getId();
        var rejected = emulator.raw().post(path + "?metadat[Ada]=Ada", Form.of("type=document", "first_name=Ada"));
        assertThat(line(emulator, rejected).at("/parameters/first_name").asString())
                .isEqualTo("Ada");

        redact(emulator, ada);

        assertEmpty(line(emulator, rejected), path, 400);
    }

    @Test
    void requestWhenItsSessionIsRedactedAlreadyThenItIsLoggedWithoutWhatItSent(Emulator emulator)
            throws StripeException {
        var ada = session(emulator, "Ada");
        redact(emulator, ada);
        var path = SESSIONS + "/" + ada.getId();

        var late = emulator.raw().post(path, Form.of("metadata[name]=Ada"));
        var odd = emulator.raw().post(path + "/Ada%20L", Form.of("metadata[name]=Ada"));

        assertEmpty(line(emulator, late), path, 400);
        assertEmpty(line(emulator, odd), path + "/[redacted]", 404);
    }

    private static void assertEmpty(JsonNode line, String path, int status) {
        assertThat(line.get("method").asString()).isNotEmpty();
        assertThat(line.get("path").asString()).isEqualTo(path);
        assertThat(line.get("status").asInt()).isEqualTo(status);
        assertThat(line.get("created").asLong()).isPositive();
        assertThat(line.get("query").isNull()).isTrue();
        assertThat(line.get("idempotency_key").isNull()).isTrue();
        assertThat(line.get("parameters").toString()).isEqualTo("{}");
        assertThat(line.get("response").isNull()).isTrue();
    }

    @Test
    void requestWhenItWasRejectedBeforeThereWasASessionThenItIsLoggedWithoutWhatItSentOfAPerson(Emulator emulator) {
        var email = "provided_details[email]";
        var rejected = emulator.raw().post(SESSIONS, Form.of("type=documents", email + "=ada@example.com"));
        var misspelt = emulator.raw().post(SESSIONS, Form.of("type=document", email + "=not Ada"));
        var missing = emulator.raw().post(SESSIONS + "/vs_1abc", Form.of("metadata[x]=Ada"));

        assertThat(line(emulator, rejected).get("parameters").toString())
                .isEqualTo("{\"type\":\"documents\",\"provided_details\":\"[redacted]\"}");
        assertThat(line(emulator, misspelt).toString()).doesNotContain("Ada");
        assertThat(line(emulator, missing).toString()).doesNotContain("Ada");
    }

    @Test
    void requestWhenASecretWasSentOrReturnedThenItIsMasked(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var created = emulator.raw().get(LOGS).json().at("/data/0/response");
        var key = "sk_test_0123456789abcdef";
        var pasted = emulator.raw().get(SESSIONS + "/" + key + "?" + key + "=1&type=%73k_test_0123456789abcdef");

        var line = line(emulator, pasted);

        assertThat(created.get("client_secret").asString())
                .isEqualTo(session.getId() + "_secret_****"
                        + session.getClientSecret()
                                .substring(session.getClientSecret().length() - 4));
        assertThat(created.get("url").asString()).contains("/start/****").hasSizeLessThan(60);
        assertThat(line.toString()).doesNotContain("0123456789");
        assertThat(line.get("path").asString()).isEqualTo(SESSIONS + "/sk_test_****cdef");
        assertThat(line.at("/parameters/type").asString()).isEqualTo("[redacted]");
    }
}
