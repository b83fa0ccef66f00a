package dev.identityemulator.core.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the log tells of each request. */
@ExtendWith(RunningEmulator.class)
class RequestLogTest {

    private static final String LOGS = "/v1/test_helpers/request_logs";
    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static List<JsonNode> lines(Emulator emulator) {
        var data = emulator.raw().get(LOGS + "?limit=100").requireOk().json().get("data");
        var lines = new ArrayList<JsonNode>();
        data.forEach(lines::add);
        return lines;
    }

    private static JsonNode onlyLine(Emulator emulator) {
        var lines = lines(emulator);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    @Test
    void listWhenASessionWasCreatedThenItsRequestIsShown(Emulator emulator) throws StripeException {
        long before = emulator.now();
        var session = emulator.sessions()
                .create(
                        VerificationSessionCreateParams.builder()
                                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                                .putMetadata("user", "42")
                                .build(),
                        RequestOptions.builder().setIdempotencyKey("key-1").build());

        var line = onlyLine(emulator);

        assertThat(line.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "method",
                        "path",
                        "query",
                        "status",
                        "created",
                        "duration_ms",
                        "idempotency_key",
                        "api_version",
                        "parameters",
                        "response",
                        "hint");
        assertThat(line.get("id").asString())
                .isEqualTo(session.getLastResponse().requestId());
        assertThat(line.get("object").asString()).isEqualTo("test_helpers.request_log");
        assertThat(line.get("method").asString()).isEqualTo("POST");
        assertThat(line.get("path").asString()).isEqualTo(SESSIONS);
        assertThat(line.get("query").isNull()).isTrue();
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(line.get("created").asLong()).isBetween(before, before + 60);
        assertThat(line.get("duration_ms").asLong()).isBetween(0L, 60_000L);
        assertThat(line.get("idempotency_key").asString()).isEqualTo("key-1");
        assertThat(line.get("api_version").asString()).startsWith("20");
        assertThat(line.get("parameters").toString())
                .isEqualTo("{\"metadata\":{\"user\":\"42\"},\"type\":\"document\"}");
        assertThat(line.at("/response/id").asString()).isEqualTo(session.getId());
        assertThat(line.at("/response/metadata/user").asString()).isEqualTo("42");
        assertThat(line.get("hint").isNull()).isTrue();
    }

    @Test
    void listWhenTheResponseHadAHintThenItIsShown(Emulator emulator) {
        var response = emulator.raw().post(SESSIONS, "typ=document");

        assertThat(onlyLine(emulator).get("hint").asString())
                .isEqualTo(response.header("Emulator-Hint"))
                .isEqualTo("The closest parameter is type.");
    }

    @Test
    void retrieveWhenTheIdIsKnownThenTheSameAsListed(Emulator emulator) throws StripeException {
        emulator.newSession();
        var line = onlyLine(emulator);

        var retrieved =
                emulator.raw().get(LOGS + "/" + line.get("id").asString()).requireOk();

        assertThat(retrieved.json()).isEqualTo(line);
    }

    @Test
    void retrieveWhenTheIdIsOfAnotherAccountThenMissing(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        other.newSession();
        var id = onlyLine(other).get("id").asString();

        var error = ExpectedError.of(emulator.raw().get(LOGS + "/" + id));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("No such request log: '" + id + "'")
                        .status(404)
                        .code("resource_missing")
                        .param("id"));
        assertThat(lines(emulator)).isEmpty();
    }

    @Test
    void listWhenHelpersWereCalledThenTheseAreNotLogged(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.submit(session, "verify", "");
        emulator.raw().get("/v1/%74est_helpers/clock").requireOk();
        emulator.raw().get(LOGS + "?limit=x");

        assertThat(onlyLine(emulator).get("path").asString()).isEqualTo(SESSIONS);
    }

    @Test
    void listWhenRequestsWereRejectedThenTheyAreLogged(Emulator emulator) {
        emulator.raw().post(SESSIONS, "type=document&typo=1");
        emulator.raw().get("/v1/unknown/route?type=x");
        emulator.raw().get(SESSIONS + "?limit=%C3%28");
        emulator.raw().post(SESSIONS, "{}", request -> request.setHeader("Content-Type", "application/json"));

        var lines = lines(emulator);

        assertThat(lines).extracting(line -> line.get("status").asInt()).containsExactly(400, 400, 404, 400);
        assertThat(lines.get(3).at("/response/error/code").asString()).isEqualTo("parameter_unknown");
        assertThat(lines.get(3).at("/parameters/type").asString()).isEqualTo("document");
        assertThat(lines.get(2).get("parameters").toString()).isEqualTo("{\"type\":\"[redacted]\"}");
        assertThat(lines.get(2).get("query").asString()).isEqualTo("type=[redacted]");
        assertThat(lines.get(1).get("parameters").toString()).isEqualTo("{}");
    }

    @Test
    void listWhenARequestHadNoAccountThenNobodyLoggedIt(Emulator emulator) {
        emulator.raw().send(SESSIONS, request -> request.GET().setHeader("Authorization", "Bearer nonsense"));

        assertThat(lines(emulator)).isEmpty();
    }

    @Test
    void listWhenAnResponseWasReplayedThenBothRequestsAreLogged(Emulator emulator) {
        for (int i = 0; i < 2; i++) {
            emulator.raw().post(SESSIONS, "type=document", request -> request.header("Idempotency-Key", "key-2"));
        }
        var conflict =
                emulator.raw().post(SESSIONS, "type=id_number", request -> request.header("Idempotency-Key", "key-2"));

        var lines = lines(emulator);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("id").asString()).isEqualTo(conflict.header("Request-Id"));
        assertThat(lines.get(0).at("/response/error/type").asString()).isEqualTo("idempotency_error");
        assertThat(lines.get(1).get("response")).isEqualTo(lines.get(2).get("response"));
        assertThat(lines.get(1).get("id")).isNotEqualTo(lines.get(2).get("id"));
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.get("idempotency_key").asString()).isEqualTo("key-2"));
    }

    @Test
    void listWhenAFileWasUploadedAndLoadedThenWithoutItsContent(Emulator emulator) {
        var body = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"purpose\"",
                "",
                "dispute_evidence",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"note.txt\"",
                "",
                "some words",
                "--x--",
                "");
        var file = emulator.raw()
                .post(
                        "/v1/files",
                        body,
                        request -> request.setHeader("Content-Type", "multipart/form-data; boundary=x"))
                .requireOk()
                .json()
                .get("id")
                .asString();
        emulator.raw().get("/v1/files/" + file + "/contents").requireOk();

        var lines = lines(emulator);

        assertThat(lines.get(1).get("parameters").toString())
                .isEqualTo("{\"purpose\":\"dispute_evidence\",\"file\":{\"filename\":\"note.txt\",\"size\":\"10\"}}");
        assertThat(lines.get(1).at("/response/id").asString()).isEqualTo(file);
        assertThat(lines.get(0).get("response").isNull()).isTrue();
        assertThat(lines.get(0).get("status").asInt()).isEqualTo(200);
        assertThat(lines.toString()).doesNotContain("some words");
    }

    @Test
    void listWhenAListIsTooLongThenItsItemsThatFitAreShown(Emulator emulator) throws StripeException {
        for (int i = 0; i < 100; i++) {
            emulator.raw().post(SESSIONS, Form.of("type=document", "metadata[x]=" + "y".repeat(500)));
        }
        var response = emulator.raw().get(SESSIONS + "?limit=100").requireOk();
        assertThat(response.response().body().length).isGreaterThan(ResponseText.MOST_BYTES);

        var shown = lines(emulator).get(0).get("response");

        assertThat(shown.get("truncated").asBoolean()).isTrue();
        assertThat(shown.get("data").size()).isBetween(10, 99);
        assertThat(shown.at("/data/5/id")).isEqualTo(response.json().at("/data/5/id"));
        assertThat(shown.propertyNames()).containsExactly("object", "data", "truncated");
    }
}
