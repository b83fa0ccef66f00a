package dev.identityemulator.testhelpers.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.FeatureRequests;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.MarkedLife;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is exported from one account can be imported into any, and is the same there. */
class DataExportTest {

    private static final String PATH = "/v1/test_helpers/data";
    private static final String[] SETTINGS = {
        "emulator.redaction.delay=" + RunningEmulator.DELAY, "emulator.verification.delay=" + RunningEmulator.DELAY
    };

    @Test
    void importWhenIntoAnotherInstanceThenItsExportIsTheSame() throws StripeException {
        try (var receiver = WebhookReceiver.start();
                var first = EmulatorServer.startOn(
                        EmulatorServer.h2(UUID.randomUUID().toString()), SETTINGS);
                var second = EmulatorServer.startOn(PostgresServer.freshDatabase(), SETTINGS)) {
            var original = Emulator.withFreshAccount(first.baseUrl());
            live(original, receiver);
            var exported = export(original);

            var sameAccount = Emulator.withKey(second.baseUrl(), original.key());
            replace(sameAccount, exported);
            assertThat(export(sameAccount)).isEqualTo(exported);

            replace(original, exported);
            assertThat(export(original)).isEqualTo(exported);

            var other = Emulator.withFreshAccount(first.baseUrl());
            replace(other, exported);
            var moved = export(other);
            replace(original, moved);
            assertThat(lines(export(original))).isEqualTo(lines(exported));
        }
    }

    /** The tokens of file links cannot be the same in two accounts of one emulator. */
    private static String lines(String exported) {
        return exported.replaceAll("\"token\": \"[^\"]*\"", "\"token\": \"\"");
    }

    static void live(Emulator emulator, WebhookReceiver receiver) throws StripeException {
        var life = new MarkedLife(emulator);
        life.receiveEvents(receiver);
        life.submitThreeTimes(life.create());
        life.collectInApp(life.create());
        life.createAsArranged();
        emulator.sessions().cancel(life.create().getId());
        emulator.sessions().redact(life.create().getId());
        for (var line : FeatureRequests.lines("belongings.txt")) {
            var parts = line.replaceFirst("^\\w+ = ", "").split(" ", 3);
            emulator.raw().post(parts[1], Form.of(parts[2].split("&"))).requireOk();
        }
        life.settle();
    }

    static String export(Emulator emulator) {
        return emulator.raw().get(PATH).requireOk().text();
    }

    private static void replace(Emulator emulator, String data) {
        emulator.raw().postJson(PATH, data).requireOk();
    }
}
