package dev.identityemulator.confirm.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.confirm.compare.Difference;
import dev.identityemulator.confirm.report.Outcome;
import dev.identityemulator.confirm.report.ScenarioResult;
import dev.identityemulator.confirm.report.Terminal;
import dev.identityemulator.confirm.run.AlteringProxy.Reply;
import dev.identityemulator.confirm.scenario.Scenario;
import dev.identityemulator.confirm.scenario.Scenarios;
import dev.identityemulator.confirm.server.Limits;
import dev.identityemulator.confirm.server.Mark;
import dev.identityemulator.confirm.server.Server;
import dev.identityemulator.confirm.server.ServerConnection;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An emulator is compared with itself, behind a proxy that changes one thing at a time: that is found, and nothing else. */
class PlantedDifferencesTest {

    private static final String CREATED = "POST /v1/identity/verification_sessions";
    private static final String LOOKED_AT = "GET /v1/identity/verification_sessions/vs_.*";
    private static final String NEW = "session/create-nothing-given";

    private static AlteringProxy proxy;
    private static EmulatorServer emulator;

    /** A change of one response of a scenario, and the place at which it is to be found. */
    private record Plant(
            String name, String scenario, String request, int occurrence, UnaryOperator<Reply> change, String where) {}

    @BeforeAll
    static void start() throws IOException {
        proxy = AlteringProxy.start();
        emulator = EmulatorServer.start();
        proxy.leadTo(emulator.baseUrl());
    }

    @AfterAll
    static void stop() {
        proxy.close();
        emulator.close();
    }

    @Tag("slow")
    @Test
    void compareWhenNothingDiffersThenAllScenariosAreTheSame() {
        proxy.alter((request, response) -> response);

        assertThat(compare(Scenarios.all()))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.outcome())
                        .as(result.name() + " " + result.reason() + " " + differences(List.of(result)))
                        .isEqualTo(Outcome.SAME));
    }

    @TestFactory
    Stream<DynamicTest> compareWhenOneThingDiffersThenThatIsFoundAndNothingElse() {
        return plants().map(plant -> DynamicTest.dynamicTest(plant.name(), () -> {
            var seen = new int[1];
            proxy.alter((request, response) -> request.matches(plant.request()) && seen[0]++ == plant.occurrence()
                    ? plant.change().apply(response)
                    : response);

            assertThat(differences(compare(scenario(plant.scenario()))))
                    .as("after " + seen[0] + " such requests")
                    .extracting(Difference::where)
                    .containsExactly(plant.where());
        }));
    }

    private static Stream<Plant> plants() {
        return Stream.of(
                created("a header is gone", without("stripe-should-retry"), "header stripe-should-retry"),
                created("the id of the request is gone", without("request-id"), "header request-id"),
                created("a header has another value", header("cache-control", "no-store"), "header cache-control"),
                created("a header came in", header("idempotent-replayed", "true"), "header idempotent-replayed"),
                created("another version responds", header("stripe-version", "2024-06-20"), "header stripe-version"),
                created(
                        "two members changed places",
                        text("(\"created\": \\d+,)(\\s+)(\"last_error\": null,)", "$3$2$1"),
                        " (order of members)"),
                created("a null is left out", text("\\s+\"last_error\": null,", ""), "last_error"),
                created("a member came in", text("\"redaction\": null,", "\"redaction\": null, \"risk\": 1,"), "risk"),
                created("a null is a text", text("\"redaction\": null", "\"redaction\": \"\""), "redaction"),
                created("a number is a text", text("\"created\": (\\d+)", "\"created\": \"$1\""), "created"),
                created("a number has decimals", text("\"created\": (\\d+)", "\"created\": $1.5"), "created"),
                created("an empty object is null", text("\"options\": \\{}", "\"options\": null"), "options"),
                created("an object is a list", text("\"options\": \\{}", "\"options\": []"), "options"),
                created("a status is another", text("\"requires_input\"", "\"processing\""), "status"),
                created("the mode is another", text("\"livemode\": false", "\"livemode\": true"), "livemode"),
                created("the clock is slower by a minute", minus("created", 60), "created"),
                plant("an id lacks a character", NEW, LOOKED_AT, text("(\"id\": \"vs_\\w+)\\w\"", "$1\""), "id"),
                plant("an id has another prefix", NEW, LOOKED_AT, text("\"id\": \"vs_", "\"id\": \"vi_"), "id"),
                created("the url has another token", text("/start/test_\\w", "/start/test_Zz"), "url"),
                created(
                        "the url leads elsewhere",
                        text("http://127.0.0.1:\\d+/start", "https://example.com/start"),
                        "url"),
                created(
                        "the secret is of another session",
                        text("\"client_secret\": \"vs_\\w{6}", "\"client_secret\": \"vs_1Zz9Yy"),
                        "client_secret"),
                plant(
                        "a text differs by a letter",
                        "error/missing",
                        "GET .*/vs_unknown",
                        text("No such Ver", "No such ver"),
                        "error.message"),
                plant(
                        "a code is another",
                        "error/missing",
                        "GET .*/vr_unknown",
                        text("\"code\": \"resource_missing\"", "\"code\": \"missing\""),
                        "error.code"),
                plant(
                        "a parameter is not named",
                        "error/missing",
                        "GET .*/evt_unknown",
                        text("\\s+\"param\": \"\\w+\",", ""),
                        "error.param"),
                plant(
                        "a link is another",
                        "error/missing",
                        "GET .*/file_unknown",
                        text("error-codes/resource", "errors/resource"),
                        "error.doc_url"),
                plant("a status code is another", "error/missing", "GET .*/cus_unknown", status(400), "status"),
                plant("a limit is rejected", "list/limits", "GET .*limit=101", status(400), "status"),
                plant(
                        "a limit is not clamped",
                        "list/limits",
                        "GET .*limit=0",
                        text("(?s)(\"data\": \\[\\s*)(\\{.*})(\\s*],)", "$1$2,$2$3"),
                        "data (entries)"),
                plant(
                        "a list has more",
                        "list/sessions",
                        "GET .*_list",
                        text("\"has_more\": false", "\"has_more\": true"),
                        "has_more"),
                plant(
                        "a list is of another address",
                        "list/sessions",
                        "GET .*_list",
                        text("\"url\": \"/v1/identity", "\"url\": \"/v2/identity"),
                        "url"),
                new Plant(
                        "a key is not replayed",
                        "idempotency/replay",
                        CREATED,
                        1,
                        text("vs_\\w{6}", "vs_1Zz9Yy"),
                        "id"),
                new Plant(
                        "a replay does not say so",
                        "idempotency/replay",
                        CREATED,
                        1,
                        without("idempotent-replayed"),
                        "header idempotent-replayed"),
                new Plant(
                        "a replay names itself as the original",
                        "idempotency/replay",
                        CREATED,
                        1,
                        header("original-request", "req_Zz9Yy8Xx7Ww6Vv"),
                        "header original-request"),
                plant(
                        "a secret is longer",
                        "webhook/endpoint",
                        "POST /v1/webhook_endpoints",
                        text("whsec_", "whsec_Z"),
                        "secret"),
                plant(
                        "an entry of a list is missing",
                        "webhook/endpoint",
                        "POST /v1/webhook_endpoints",
                        text(",\\s+\"identity.verification_session.redacted\"", ""),
                        "enabled_events (entries)"),
                plant(
                        "an event names another request",
                        "event/created",
                        "GET /v1/events.type=.*",
                        text("\"id\": \"req_\\w+\"", "\"id\": null"),
                        "data.0.request.id"),
                plant(
                        "an event has a key of its own",
                        "event/made-key",
                        "GET /v1/events.type=customer.deleted.*",
                        text(
                                "\"idempotency_key\": null",
                                "\"idempotency_key\": \"1de5b5cd-e210-0da8-7308-d0d0588e5a50\""),
                        "data.0.request.idempotency_key"),
                plant(
                        "a time is later by a minute",
                        "file/ephemeral-keys",
                        "POST /v1/ephemeral_keys",
                        minus("expires", -60),
                        "expires"));
    }

    private static Plant created(String name, UnaryOperator<Reply> change, String where) {
        return plant(name, NEW, CREATED, change, where);
    }

    private static Plant plant(
            String name, String scenario, String request, UnaryOperator<Reply> change, String where) {
        return new Plant(name, scenario, request, 0, change, where);
    }

    private static UnaryOperator<Reply> without(String header) {
        return reply -> {
            var headers = new LinkedHashMap<>(reply.headers());
            headers.remove(header);
            return new Reply(reply.status(), headers, reply.body());
        };
    }

    private static UnaryOperator<Reply> header(String name, String value) {
        return reply -> {
            var headers = new LinkedHashMap<>(reply.headers());
            headers.put(name, value);
            return new Reply(reply.status(), headers, reply.body());
        };
    }

    private static UnaryOperator<Reply> status(int status) {
        return reply -> new Reply(status, reply.headers(), reply.body());
    }

    private static UnaryOperator<Reply> text(String pattern, String replacement) {
        return reply -> {
            var altered = Pattern.compile(pattern).matcher(reply.body()).replaceFirst(replacement);
            assertThat(altered).as(pattern).isNotEqualTo(reply.body());
            return new Reply(reply.status(), reply.headers(), altered);
        };
    }

    private static UnaryOperator<Reply> minus(String member, int seconds) {
        return reply -> {
            var altered = Pattern.compile("(\"" + member + "\": )(\\d+)")
                    .matcher(reply.body())
                    .replaceFirst(found -> found.group(1) + (Long.parseLong(found.group(2)) - seconds));
            return new Reply(reply.status(), reply.headers(), altered);
        };
    }

    private static List<Scenario> scenario(String name) {
        return Scenarios.all().stream().filter(each -> each.isNamed(name)).toList();
    }

    private static List<ScenarioResult> compare(List<Scenario> scenarios) {
        var mark = Mark.fresh();
        var here = Server.at(URI.create(emulator.baseUrl()), freshKey());
        var there = Server.at(proxy.address(), freshKey());
        var terminal = new Terminal(new PrintStream(OutputStream.nullOutputStream()), scenarios.size());
        return new Comparison(
                        new ServerConnection(here, Limits.usual(), mark),
                        new ServerConnection(there, Limits.usual(), mark),
                        mark,
                        terminal,
                        true)
                .run(scenarios);
    }

    private static String freshKey() {
        return "sk_test_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static List<Difference> differences(List<ScenarioResult> results) {
        return results.stream()
                .flatMap(result -> result.steps().stream())
                .flatMap(step -> step.differences().stream())
                .toList();
    }
}
