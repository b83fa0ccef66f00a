package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of Stripe's API reference: same keys in the same order, same values, nulls included. */
@ExtendWith(RunningEmulator.class)
class PublishedExamplesTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    /** Fields that Stripe added after the examples were printed. */
    private static final List<String> NEWER =
            List.of("client_reference_id", "related_customer", "related_customer_account");

    private static final String AWAITING_INPUT = """
            {
              "id": "vs_1NuNAILkdIwHu7ixh7OtGMLw",
              "object": "identity.verification_session",
              "client_secret": "...",
              "created": 1695680526,
              "last_error": null,
              "last_verification_report": null,
              "livemode": false,
              "metadata": {},
              "options": {
                "document": {
                  "require_matching_selfie": true
                }
              },
              "redaction": null,
              "status": "requires_input",
              "type": "document",
              "url": "..."
            }
            """;

    private static final String CANCELED =
            AWAITING_INPUT.replace("\"...\"", "null").replace("\"requires_input\"", "\"canceled\"");

    private static final String REDACTED =
            CANCELED.replace("\"redaction\": null", "\"redaction\": {\"status\": \"processing\"}");

    private static String newSession(Emulator emulator) throws StripeException {
        var document = VerificationSessionCreateParams.Options.Document.builder()
                .setRequireMatchingSelfie(true)
                .build();
        var options = VerificationSessionCreateParams.Options.builder()
                .setDocument(document)
                .build();
        return emulator.newSession(params -> params.setOptions(options)).getId();
    }

    /** The text of a session, with changing values replaced by those of the example. */
    private static String asPrinted(JsonNode session) {
        var comparable = (ObjectNode) session.deepCopy();
        assertThat(comparable.propertyNames()).containsAll(NEWER);
        comparable.remove(NEWER);
        comparable.put("id", "vs_1NuNAILkdIwHu7ixh7OtGMLw").put("created", 1695680526);
        for (var secret : List.of("client_secret", "url")) {
            if (comparable.get(secret).isString()) {
                comparable.put(secret, "...");
            }
        }
        return comparable.toPrettyString();
    }

    private static String printed(String example) {
        return new JsonMapper().readTree(example).toPrettyString();
    }

    @Test
    void retrieveWhenInputIsAwaitedThenAsPublished(Emulator emulator) throws StripeException {
        var id = newSession(emulator);

        var session = emulator.raw().get(PATH + "/" + id).requireOk().json();

        assertThat(asPrinted(session)).isEqualTo(printed(AWAITING_INPUT));
    }

    @Test
    void listWhenLimitedToThreeThenAsPublished(Emulator emulator) throws StripeException {
        newSession(emulator);

        var list = emulator.raw().get(PATH + "?limit=3").requireOk().json();

        assertThat(list.propertyNames()).containsExactly("object", "data", "has_more", "url");
        assertThat(list.get("object").asString()).isEqualTo("list");
        assertThat(list.get("url").asString()).isEqualTo(PATH);
        assertThat(list.get("has_more").asBoolean(true)).isFalse();
        assertThat(list.get("data").size()).isEqualTo(1);
        assertThat(asPrinted(list.get("data").get(0))).isEqualTo(printed(AWAITING_INPUT));
    }

    @Test
    void cancelWhenInputIsAwaitedThenAsPublished(Emulator emulator) throws StripeException {
        var id = newSession(emulator);

        var session =
                emulator.raw().post(PATH + "/" + id + "/cancel", "").requireOk().json();

        assertThat(asPrinted(session)).isEqualTo(printed(CANCELED));
    }

    @Test
    void redactWhenInputIsAwaitedThenAsPublished(Emulator emulator) throws StripeException {
        var id = newSession(emulator);

        var session =
                emulator.raw().post(PATH + "/" + id + "/redact", "").requireOk().json();

        assertThat(asPrinted(session)).isEqualTo(printed(REDACTED));
    }
}
