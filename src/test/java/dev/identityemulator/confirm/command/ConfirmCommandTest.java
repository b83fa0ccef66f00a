package dev.identityemulator.confirm.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import dev.identityemulator.IdentityEmulatorApplication;
import dev.identityemulator.confirm.run.AlteringProxy;
import dev.identityemulator.confirm.run.AlteringProxy.Reply;
import dev.identityemulator.confirm.server.Limits;
import dev.identityemulator.confirm.server.StubServer;
import dev.identityemulator.support.EmulatorServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ConfirmCommandTest {

    private static final Limits SHORT = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO, Duration.ofMillis(1), Duration.ofMinutes(2));

    private static EmulatorServer other;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        other = EmulatorServer.start();
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    private int run(Map<String, String> environment, String... arguments) {
        return run(SHORT, environment, arguments);
    }

    private int run(Limits limits, Map<String, String> environment, String... arguments) {
        return new ConfirmCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        environment,
                        limits,
                        ConfirmCommandTest::application)
                .run(List.of(arguments));
    }

    /** An emulator with a database of its own: those of one process would share it. */
    private static ConfigurableApplicationContext application(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        EmulatorServer.freshDatabase().forEach(setting -> all.add("--" + setting));
        return new SpringApplication(IdentityEmulatorApplication.class).run(all.toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void runWhenHelpOrAListIsAskedForThenNothingIsNeeded() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(run(Map.of(), "--list")).isZero();

        assertThat(said()).contains("STRIPE_API_KEY=", "session/cancel-twice", "with about ");
    }

    @ParameterizedTest
    @CsvSource({
        ", There is no key",
        "sk_live_51Nabcdefghijk, is a live key: nothing was sent",
        "rk_test_51Nabcdefghijk, is a restricted key",
        "pk_test_51Nabcdefghijk, is a publishable key",
        "password, is no key of Stripe's",
    })
    void runWhenTheKeyWillNotDoThenOneSentence(String key, String reason) {
        assertThat(run(key == null ? Map.of() : Map.of("STRIPE_API_KEY", key))).isEqualTo(2);

        assertThat(said()).startsWith("confirm: ").contains(reason).hasLineCount(1);
    }

    @Test
    void runWhenAScenarioOrTheFileOfTheReportIsWrongThenOneSentence() {
        assertThat(run(Map.of(), "--scenario", "nothing")).isEqualTo(2);
        assertThat(run(Map.of(), "--against", other.baseUrl(), "--json", folder + "/missing/report.json"))
                .isEqualTo(2);

        assertThat(said())
                .contains("There is no scenario nothing")
                .contains("cannot be written")
                .hasLineCount(2);
    }

    @Test
    void runWhenNobodyListensThenOneSentenceAndNoReport() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        var earlier = Files.writeString(folder.resolve("earlier.json"), "{}");
        var none = folder.resolve("none.json");
        for (var report : List.of(earlier, none)) {
            assertThat(run(Map.of(), "--against=http://127.0.0.1:" + port, "--json=" + report))
                    .isEqualTo(2);
        }
        assertThat(earlier).hasContent("{}");
        assertThat(none).doesNotExist();
        assertThat(lastLine()).startsWith("confirm: http://127.0.0.1:" + port + " cannot be reached");
    }

    private String lastLine() {
        return said().lines().reduce("", (before, line) -> line);
    }

    private void rejected(HttpHandler handler, String reason) throws IOException {
        try (var server = StubServer.start(handler)) {
            assertThat(run(Map.of(), "--against", server.address().toString())).isEqualTo(2);
            assertThat(said()).contains(reason);
            assertThat(server.requests())
                    .allMatch(request -> request.startsWith("POST /v1/identity/verification_sessions"));
        }
    }

    @Test
    void runWhenTheServerIsNotStripesThenOneSentence() throws IOException {
        rejected(exchange -> exchange.sendResponseHeaders(200, -1), "is no server of Stripe's API");
        rejected(exchange -> StubServer.json(exchange, 404, "[]"), "is no server of Stripe's API");
        rejected(exchange -> StubServer.json(exchange, 200, "{\"id\":"), "is no server of Stripe's API");
    }

    @Test
    void runWhenTheServerIsInLiveModeThenWhatItMadeIsRemovedAndNothingMoreSent() throws IOException {
        var live = "{\"id\": \"vs_1\", \"object\": \"identity.verification_session\", \"livemode\": true}";
        try (var server = StubServer.start(exchange -> StubServer.json(exchange, 200, live))) {
            assertThat(run(Map.of(), "--against", server.address().toString())).isEqualTo(2);
            assertThat(said()).contains("responds in live mode: nothing more is sent there.");
            assertThat(server.requests())
                    .containsExactly(
                            "POST /v1/identity/verification_sessions",
                            "POST /v1/identity/verification_sessions/vs_1/redact");
        }
    }

    @Test
    void runWhenTheKeyIsUnknownOrIdentityIsNotActivatedThenStripesSentence() throws IOException {
        rejected(
                exchange ->
                        StubServer.json(exchange, 401, "{\"error\": {\"message\": \"Invalid API Key provided: x\"}}"),
                "does not accept the key: Invalid API Key provided: x");
        rejected(
                exchange -> StubServer.json(exchange, 400, "{\"error\": {\"message\": \"Not set up.\"}}"),
                "makes no verification session with this key: Not set up.");
    }

    @Test
    void runWhenBothAreEmulatorsThenSameAndTheReportHasNoIds() throws IOException {
        var report = folder.resolve("report.json");

        assertThat(run(
                        Map.of(),
                        "--against",
                        other.baseUrl(),
                        "--json",
                        report.toString(),
                        "--scenario",
                        "page,session/cancel-twice"))
                .as(said())
                .isZero();

        assertThat(said()).contains("in 3 scenarios, which send about", "3 same, 0 different, 0 skipped, 0 failed");
        assertThat(Files.readString(report))
                .contains("\"against\" : \"other\"", "\"cancel-again\" : \"same\"")
                .doesNotContainPattern("(acct|vs|vr|evt|req|sk_test)_[A-Za-z0-9]{10,}");
    }

    @Test
    void runWhenSomethingDiffersThenBothAreShownWithoutSecrets() throws IOException {
        var report = folder.resolve("report.json");
        try (var proxy = AlteringProxy.start()) {
            proxy.leadTo(other.baseUrl());
            proxy.alter((request, response) -> new Reply(
                    response.status(),
                    response.headers(),
                    response.body().replace("\"client_secret\": \"", "\"client_secret\": \"x")));

            assertThat(run(
                            Map.of(),
                            "--against=" + proxy.address(),
                            "--json=" + report,
                            "--scenario=session/create-nothing-given"))
                    .isEqualTo(1);
        }

        assertThat(said())
                .contains("different  session/create-nothing-given", "step 1, POST /v1/identity/verification_sessions")
                .contains("0 same, 1 different");
        assertThat(said() + Files.readString(report)).doesNotContainPattern("_secret_(test_)?[A-Za-z0-9]{8,}");
    }

    /** All that can be shown of both servers is shown here. */
    @Test
    void runWhenEverythingDiffersThenNothingSecretIsShown() throws IOException {
        var report = folder.resolve("report.json");
        try (var proxy = AlteringProxy.start()) {
            proxy.leadTo(other.baseUrl());
            proxy.alter((request, response) ->
                    new Reply(response.status(), response.headers(), everyValueInAList(response.body())));

            assertThat(
                            run(
                                    Map.of(),
                                    "--against=" + proxy.address(),
                                    "--json=" + report,
                                    "--scenario=session/create-nothing-given,session/cancel-twice,file,error/missing,crypto,webhook/types"))
                    .isEqualTo(1);
        }

        var results = said().replaceAll("(?m)^Left at .*$", ""); // which has to name what a user is to remove
        assertThat(results + Files.readString(report))
                .contains("<acct #", "<vs #", "client_secret")
                .doesNotContainPattern("(acct|vr|evt|req|we|whsec|ephkey|cos)_(test_)?[A-Za-z0-9]{10,}")
                .doesNotContainPattern("(?=[a-z]*[A-Z])(?=\\D*\\d)[A-Za-z0-9]{20,}")
                .doesNotContain("sk_test_");
    }

    /** But for those that the run itself reads. */
    private static String everyValueInAList(String body) {
        return body.replaceAll(
                "(?m)^(\\s+\"(?!id|object|livemode|secret|last_v)\\w+\": )([^\\[{\\n]+?)(,?)$", "$1[$2]$3");
    }

    /** It dies in the middle of the run, when a scenario has made sessions. */
    @Test
    void runWhenTheServerDiesThenItEndsAndSaysWhatIsLeft() throws IOException {
        var dead = new AtomicBoolean();
        try (var proxy = AlteringProxy.start()) {
            proxy.leadTo(other.baseUrl());
            proxy.alter((request, response) -> {
                if (request.contains("limit=0") || dead.get()) {
                    dead.set(true);
                    throw new IOException("dead");
                }
                return response;
            });

            assertThat(run(Map.of(), "--against=" + proxy.address(), "--scenario=session,list"))
                    .isEqualTo(2);
        }

        assertThat(said())
                .contains("closed the connection without a response", "not run, as there had been no response")
                .containsPattern("Left at http://127.0.0.1:\\d+: identity.verification_session vs_\\w+")
                .containsPattern("\\d same, 0 different, 0 skipped, \\d+ failed");
    }

    @Test
    void runWhenTheTimeIsOverThenItEnds() {
        var none = new Limits(
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO, Duration.ofMillis(1), Duration.ZERO);

        assertThat(run(none, Map.of(), "--against=" + other.baseUrl(), "--scenario=session/cancel-twice"))
                .isEqualTo(2);
        assertThat(said()).contains("the time of 0 minutes for a run is over");
    }
}
