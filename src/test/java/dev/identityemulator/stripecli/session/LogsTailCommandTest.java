package dev.identityemulator.stripecli.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** {@code stripe logs tail}, by the official CLI. */
@ExtendWith(RunningEmulator.class)
class LogsTailCommandTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    @Test
    void tailWhenRequestsAreMadeThenPrintsThem(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        try (var tail = cli.listen("logs", "tail")) {
            account.newSession();
            assertThat(tail.await(line -> line.contains("POST"))).contains("[200] POST " + PATH + " [req_");

            // The CLI prints what it receives at once in any order.
            var unknown = account.raw().get(PATH + "/vs_1");
            assertThat(tail.await(line -> line.contains("GET")))
                    .contains("[404] GET " + PATH + "/vs_1 [" + unknown.header("Request-Id") + "]");
            assertThat(tail.await(line -> line.startsWith("Message:"))).contains("No such VerificationSession: 'vs_1'");
        }
    }

    @Test
    void tailWhenFormattedThenPrintsJson(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        try (var tail = cli.listen("logs", "tail", "--format", "JSON")) {
            account.newSession();

            var printed = new JsonMapper().readTree(tail.await(line -> line.startsWith("{")));
            assertThat(printed.get("url").asString()).isEqualTo(PATH);
            assertThat(printed.get("status").asInt()).isEqualTo(200);
            assertThat(printed.get("created_at").asLong()).isPositive();
            assertThat(printed.propertyNames()).doesNotContain("error");
        }
    }

    @Test
    void tailWhenFilteredThenPrintsWhatMatchesAllFilters(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        var path = PATH + "/vs_2";
        try (var filtered = cli.listen(
                "logs",
                "tail",
                "--filter-http-method",
                "GET,DELETE",
                "--filter-status-code-type",
                "4XX",
                "--filter-request-path",
                path,
                "--filter-request-status",
                "FAILED",
                "--filter-source",
                "API",
                "--filter-status-code",
                "404",
                "--filter-account",
                "self",
                "--filter-ip-address",
                "127.0.0.1")) {
            makeRequests(account, path);

            assertThat(filtered.await(line -> line.contains("req_"))).contains("[404] GET " + path + " ");
        }
    }

    private static void makeRequests(Emulator account, String path) throws StripeException {
        account.newSession();
        account.raw().get(PATH);
        account.raw().get(PATH + "/vs_1");
        account.raw().post(path, "");
        account.raw().send(path, request -> request.header("Stripe-Account", "acct_1connected"));
        account.raw().get(path);
    }
}
