package dev.identityemulator.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.MarkedLife;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens, and whatever fails, nothing that the process prints is a secret or tells of a user. */
class LogTest {

    private static final Pattern SECRETS = Pattern.compile(
            "[srpe]k_(test|live)_(?!(123|any)\\b)[0-9A-Za-z]|whsec_[0-9A-Za-z]|_secret_[0-9A-Za-z]|/links/[0-9A-Za-z]|/start/test_|cliws_|Basic |Bearer |[sS]ecret=");

    private static final List<String> SETTINGS = List.of(
            "emulator.redaction.delay=" + RunningEmulator.DELAY,
            "emulator.verification.delay=" + RunningEmulator.DELAY,
            "emulator.webhook.url=http://user:canary-password@localhost:1/?secret=canary-query",
            "emulator.webhook.secret=whsec_canary0123456789");

    @Test
    void outputWhenAllGoesWrongOnH2ThenTellsNoSecretAndNothingOfUsers(@TempDir Path folder) throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("data")
                + ";AUTO_SERVER=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";
        requireSilence(List.of("spring.datasource.url=" + url), url, "sa", "");
    }

    @Test
    void outputWhenAllGoesWrongOnPostgresThenTellsNoSecretAndNothingOfUsers(@TempDir Path folder) throws Exception {
        var settings = PostgresServer.freshDatabase();
        var url = settings.stream()
                .filter(setting -> setting.startsWith("spring.datasource.url="))
                .findFirst()
                .orElseThrow();
        requireSilence(settings, url.substring(url.indexOf('=') + 1), "postgres", "postgres");
    }

    private static void requireSilence(List<String> database, String url, String user, String password)
            throws IOException, InterruptedException, SQLException, StripeException {
        List<String> marks;
        String text;
        var settings = Stream.concat(database.stream(), SETTINGS.stream()).toList();
        try (var receiver = WebhookReceiver.start();
                var process = EmulatorProcess.start(settings);
                var connection = DriverManager.getConnection(url, user, password)) {
            var emulator = Emulator.withKey(process.baseUrl(), "sk_test_canary_0123456789abcdef");
            var life = new MarkedLife(emulator);
            live(life, receiver);
            var mishaps = new Mishaps(emulator, connection);
            mishaps.happen();
            marks = new ArrayList<>(life.marks());
            process.terminate();
            text = process.awaitEnd().output();
        }

        marks.add("canary");
        var words = Pattern.compile(String.join("|", marks));
        assertThat(text.lines().filter(SECRETS.asPredicate())).isEmpty();
        assertThat(text.lines()
                        .filter(line ->
                                words.matcher(line.replaceAll("\\s", "")).find()))
                .isEmpty();
        assertThat(text)
                .contains("Identity Emulator", "GET /links/{token} failed", "POST /v1/files failed", "SQL state 23");
    }

    private static void live(MarkedLife life, WebhookReceiver receiver) throws StripeException {
        life.receiveEvents(receiver);
        var session = life.create();
        life.update(session);
        life.submitThreeTimes(session);
        life.createAsArranged();
        life.createAsArrangedAndForgotten();
        life.askOddly(session);
        life.settle();
    }
}
