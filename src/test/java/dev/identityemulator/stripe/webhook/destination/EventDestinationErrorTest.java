package dev.identityemulator.stripe.webhook.destination;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong calls of the second API get its errors: a code and a message that holds the path of the field, and nothing more. */
@ExtendWith(RunningEmulator.class)
class EventDestinationErrorTest {

    private static final String VALID = """
            {"name": "x", "type": "webhook_endpoint", "event_payload": "thin", "enabled_events": ["*"],\
             "webhook_endpoint": {"url": "http://localhost:1/"}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "x"                | 5                       | name: Invalid string: 5
            "x"                | ""                      | name: Must not be empty.
            "name": "x"        | "name": null            | name: Missing required field.
            "name": "x"        | "nome": "x"             | nome: Unknown field.
            "webhook_endpoint", | "amazon_eventbridge",  | type: This emulator delivers to a webhook_endpoint only, not to amazon_eventbridge.
            "webhook_endpoint", | "pigeon",              | type: Unrecognized enum value 'pigeon', valid values are: amazon_eventbridge, azure_event_grid, webhook_endpoint.
            "thin"             | "fat"                   | event_payload: Unrecognized enum value 'fat', valid values are: snapshot, thin.
            ["*"]              | []                      | enabled_events: Missing required field.
            ["*"]              | ["*", 1]                | enabled_events[1]: Invalid string: 1
            ["*"]              | ["v1.charge.succeded"]  | enabled_events[0]: Unrecognized enum value 'v1.charge.succeded', valid values include: v1.charge.succeeded, v1.charge.refunded, v1.charge.updated.
            ["*"]              | ["foo"]                 | enabled_events[0]: Unrecognized enum value 'foo', valid values include: *.
            http://localhost:1/ | nowhere                | webhook_endpoint.url: Invalid URL: An explicit scheme (such as https) must be provided.
            {"url": "http://localhost:1/"} | {}          | webhook_endpoint.url: Missing required field.
            {"url": "http://localhost:1/"} | "x"         | webhook_endpoint: Invalid object
            {"url": "http://localhost:1/"} | {"uri": 1}  | webhook_endpoint.uri: Unknown field.
            "name": "x"        | "name": "x", "events_from": ["@organization_members"] | events_from[0]: Unrecognized enum value '@organization_members', valid values are: @accounts, @self.
            "name": "x"        | "name": "x", "include": ["webhook_endpoint.url", "x"] | include[1]: Unrecognized enum value 'x', valid values are: webhook_endpoint.signing_secret, webhook_endpoint.url.
            "name": "x"        | "name": "x", "metadata": {"a": {"b": 1}} | metadata.a: Invalid string: {"b":1}
            "name": "x"        | "name": "x", "snapshot_api_version": "2026-07-29.dahlia" | snapshot_api_version: Must not be set for a destination of thin events.
            "name": "x"        | "name": "x", "amazon_eventbridge": {"aws_region": "x"} | amazon_eventbridge: Must not be set for the type webhook_endpoint.
            """)
    void createWhenAFieldIsWrongThenThePathAndTheReasonAreInTheMessage(
            String part, String replacement, String problem, Emulator emulator) {
        var response = emulator.raw().postJson(Destinations.PATH, VALID.replace(part, replacement));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().propertyNames()).containsExactly("code", "message");
        assertThat(response.error().path("code").asString()).isEqualTo("invalid_fields");
        assertThat(response.error().path("message").asString())
                .isEqualTo("Some fields in the request were invalid: '" + problem + "'");
        assertThat(emulator.raw().get(Destinations.PATH).json().path("data")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"x\"",
                "1",
                "{} {}",
                "{\"a\":NaN}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\ud800\"}"
            })
    void createWhenTheBodyIsNoJsonObjectThenRejected(String body, Emulator emulator) {
        var response = emulator.raw().postJson(Destinations.PATH, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().propertyNames()).containsExactly("code", "message");
        assertThat(response.error().path("code").asString()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 100_000})
    void createWhenTheBodyIsTooDeepThenRejected(int depth, Emulator emulator) {
        var body = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);

        assertThat(emulator.raw()
                        .postJson(Destinations.PATH, body)
                        .error()
                        .path("code")
                        .asString())
                .isEqualTo("invalid_request");
    }

    @Test
    void createWhenTheBodyHasTooManyValuesThenRejected(Emulator emulator) {
        var body = "{\"enabled_events\":[" + "\"*\",".repeat(1_001) + "\"*\"]}";

        assertThat(emulator.raw()
                        .postJson(Destinations.PATH, body)
                        .error()
                        .path("message")
                        .asString())
                .contains("more than 1000 values");
    }

    @Test
    void createWhenSentAsAFormThenRejectedWithAHint(Emulator emulator) {
        var response = emulator.raw().post(Destinations.PATH, "name=x");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("code").asString()).isEqualTo("invalid_request");
        assertThat(response.error().path("message").asString()).contains("application/json");
        assertThat(response.header("Emulator-Hint")).contains("curl --json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v2/core/event_destinations/ed_test_x                 | 404 | not_found
            /v2/core/events/evt_test_x                            | 404 | not_found
            /v2/core/event_destinations?page=page_x               | 400 | invalid_fields
            /v2/core/event_destinations?limit=x                   | 400 | invalid_fields
            /v2/core/event_destinations?expand%5B%5D=data         | 400 | invalid_fields
            /v2/core/event_destinations?include%5B0%5D=webhook_endpoint.signing_secret | 400 | invalid_fields
            /v2/core/events?created%5Bgt%5D=yesterday             | 400 | invalid_fields
            /v2/core/events?created=1                             | 400 | invalid_fields
            """)
    void getWhenWrongThenTheErrorIsOfTheSecondApi(String path, int status, String code, Emulator emulator) {
        var response = emulator.raw().get(path);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.error().propertyNames()).containsExactly("code", "message");
        assertThat(response.error().path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bearer x           | /v2/core/events  | 401 | unauthorized        | Invalid API Key provided: *
            Bearer sk_live_abc | /v2/core/events  | 401 | unauthorized        | Live API Key provided: sk_live_***.
            Bearer pk_test_abc | /v2/core/events  | 403 | secret_key_required | This API call cannot be made with a
            Bearer sk_test_abc | /v2/core/nowhere | 404 | not_found           | Unrecognized request URL (GET: /v2/core/nowhere). Please
            """)
    void getWhenTheKeyOrTheAddressIsWrongThenACodeAndAMessageOnly(
            String authorization, String path, int status, String code, String message, Emulator emulator) {
        var response = emulator.raw().send(path, request -> request.setHeader("Authorization", authorization));

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.error().propertyNames()).containsExactly("code", "message");
        assertThat(response.error().path("code").asString()).isEqualTo(code);
        assertThat(response.error().path("message").asString()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"description": "x", "name": null}         | name
            {"description": "x", "enabled_events": []} | enabled_events
            {"description": "x", "enabled_events": null} | enabled_events
            """)
    void updateWhenAFieldWouldBeUnsetThenRejectedAndNothingChanged(String body, String field, Emulator emulator)
            throws StripeException {
        var destinations = new Destinations(emulator);
        var id = destinations.thin("http://localhost:1/").getId();

        var response = emulator.raw().postJson(Destinations.PATH + "/" + id, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("message").asString())
                .isEqualTo("Some fields in the request were invalid: '" + field + ": Missing required field.'");
        assertThat(destinations.api().retrieve(id).getDescription()).isEmpty();
    }

    @Test
    void pingWhenTheDestinationIsDisabledThenRejectedAndNothingFails(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var id = destinations.thin("http://localhost:1/").getId();
        destinations.api().disable(id);

        var response = emulator.raw().postJson(Destinations.PATH + "/" + id + "/ping", "");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("code").asString()).isEqualTo("invalid_request");
        var settled = emulator.raw().post("/v1/test_helpers/settle", "").requireOk();
        assertThat(settled.json().path("failing")).isEmpty();
        assertThat(emulator.raw().get("/v2/core/events").json().path("data")).isEmpty();
    }

    @Test
    void updateWhenATypeIsOfTheOtherFormThenRejectedAndNothingChanged(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var id = destinations.thin("http://localhost:1/").getId();

        var response = emulator.raw().postJson(Destinations.PATH + "/" + id, """
                {"name": "other", "enabled_events": ["identity.verification_session.created"]}""");

        assertThat(response.error().path("message").asString()).contains("'enabled_events[0]: Unrecognized enum value");
        assertThat(destinations.api().retrieve(id).getName()).isEqualTo("Orders");
    }
}
