package dev.identityemulator.stripecli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the official CLI that make calls. */
@ExtendWith(RunningEmulator.class)
class ResourceCommandsTest {

    private static final String[] SESSIONS = {"identity", "verification_sessions"};

    @Test
    void sessionWhenDrivenByTheCliThenAsByAnyClient(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        var created = sessions(cli, "create", "--type=document", "-d", "metadata[user]=42");
        var id = created.get("id").asString();
        account.submit(account.sessions().retrieve(id), "verify", "");

        var shown =
                sessions(cli, "retrieve", id, "--expand", "verified_outputs", "--expand", "last_verification_report");
        var listed = sessions(cli, "list", "--limit=1");
        var redacting = sessions(cli, "redact", id, "--confirm");

        assertThat(created.at("/metadata/user").asString()).isEqualTo("42");
        assertThat(shown.at("/verified_outputs/first_name").asString()).isNotEmpty();
        assertThat(shown.at("/last_verification_report/object").asString()).isEqualTo("identity.verification_report");
        assertThat(listed.at("/data/0/id").asString()).isEqualTo(id);
        assertThat(redacting.at("/redaction/status").asString()).isEqualTo("processing");
    }

    @Test
    void createWhenTheVersionNamesABetaThenTaken(Emulator account) throws Exception {
        var session = sessions(
                StripeCli.of(account), "create", "--type=document", "--stripe-version=2026-07-29.dahlia; some_beta=v1");

        assertThat(session.get("status").asString()).isEqualTo("requires_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "canceled", "redacted"})
    void triggerWhenOfATypeThenItHappens(String type, Emulator account) throws Exception {
        var printed = StripeCli.of(account).run("trigger", "identity.verification_session." + type);
        account.advance(Duration.ofDays(4));

        assertThat(printed).contains("Trigger succeeded!");
        assertThat(account.eventTypes()).contains(type);
    }

    @Test
    void fixturesWhenOfAFileThenMade(Emulator account, @TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("fixtures.json"), """
                {"_meta": {"template_version": 0}, "fixtures": [
                  {"name": "session", "path": "/v1/identity/verification_sessions", "method": "post",
                   "params": {"type": "document", "metadata": {"user": "42"}}},
                  {"name": "end", "path": "/v1/identity/verification_sessions/${session:id}/cancel", "method": "post"}]}
                """);

        StripeCli.of(account).run("fixtures", file.toString());

        assertThat(account.eventTypes()).containsExactly("canceled", "created");
    }

    private static JsonNode sessions(StripeCli cli, String... more) throws InterruptedException {
        var arguments = new String[SESSIONS.length + more.length];
        System.arraycopy(SESSIONS, 0, arguments, 0, SESSIONS.length);
        System.arraycopy(more, 0, arguments, SESSIONS.length, more.length);
        var printed = cli.run(arguments);
        return new JsonMapper().readTree(printed.substring(printed.indexOf('{')));
    }
}
