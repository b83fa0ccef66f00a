package dev.identityemulator.stripecli.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripecli.session.CliSocket;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RunningEmulator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The connection of {@code stripe logs tail}, message by message. */
@ExtendWith(RunningEmulator.class)
class RequestLogMessagesTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    @Test
    void requestWhenLoggedThenSentWithoutWhatWasSentAndReturned(Emulator account, Emulator other) throws Exception {
        try (var tail = tailing(account, "{}")) {
            other.newSession();
            account.raw().post(SESSIONS, "type=document&metadata[name]=Jenny");

            var message = next(tail);
            assertThat(message.get("type").asString()).isEqualTo("request_log_event");
            assertThat(message.get("event_payload").asString())
                    .doesNotContain("Jenny")
                    .contains(
                            "\"request_id\":\"" + message.get("request_log_id").asString() + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"filter_http_method":["DELETE","post"]}  | POST 404
                    {"filter_request_status":["SUCCEEDED"]}   | GET 200
                    {"filter_request_status":["FAILED"]}      | POST 404
                    {"filter_status_code":["404"]}            | POST 404
                    {"filter_status_code_type":["200"]}       | GET 200
                    {"filter_request_path":["/v1/events"]}    | GET 200
                    {"filter_account":["self"]}               | POST 404
                    {"filter_account":["connect_out"]}        | GET 200
                    {"filter_source":["DASHBOARD","API"]}     | POST 404
                    """)
    void requestWhenFilteredThenTheFirstToMatchIsSent(String filters, String expected, Emulator account)
            throws Exception {
        try (var tail = tailing(account, filters)) {
            account.raw().post(SESSIONS + "/vs_1", "");
            account.raw().send("/v1/events", request -> request.header("Stripe-Account", "acct_1connected"));

            var payload = payload(next(tail));
            assertThat(payload.get("method").asString() + " "
                            + payload.get("status").asInt())
                    .isEqualTo(expected);
        }
    }

    @Test
    void requestWhenAnInstanceIsAloneThenSentToo() throws Exception {
        var alone = List.of(EmulatorServer.h2("cli-" + UUID.randomUUID()).get(0));
        try (var server = EmulatorServer.startOn(alone)) {
            var account = Emulator.withFreshAccount(server.baseUrl());
            try (var tail = tailing(account, "{\"filter_request_path\":[\"" + SESSIONS + "\"]}")) {
                account.newSession();

                assertThat(tail.next().get("event_payload").asString()).contains("\"url\":\"" + SESSIONS + "\"");
            }
        }
    }

    /** The next message but that of the CLI's own call, which the CLI does not show. */
    private static JsonNode next(CliSocket tail) throws InterruptedException {
        var message = tail.next();
        boolean own = payload(message).get("url").asString().equals("/v1/stripecli/sessions");
        return own ? next(tail) : message;
    }

    private static JsonNode payload(JsonNode message) {
        return new JsonMapper().readTree(message.get("event_payload").asString());
    }

    private static CliSocket tailing(Emulator account, String filters) {
        var more = "&filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8);
        return CliSocket.open(CliSocket.session(account, "request_logs", more));
    }
}
