package dev.identityemulator.confirm.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.IdentityEmulatorApplication;
import dev.identityemulator.confirm.run.AlteringProxy;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.GivenServer;
import dev.identityemulator.support.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is ended by Ctrl-C leaves nothing behind. */
class InterruptedRunTest {

    private static final String KEY = "sk_test_otherServerOfTheComparison00there";

    @TempDir
    private Path folder;

    @Test
    void runWhenInterruptedThenWhatItMadeIsRemoved() throws IOException, InterruptedException {
        GivenServer.skipWhatStartsAnother();
        var output = folder.resolve("output");
        var inTheMiddle = new CountDownLatch(1);
        try (var emulator = EmulatorServer.start();
                var proxy = AlteringProxy.start()) {
            proxy.leadTo(emulator.baseUrl());
            proxy.alter((request, response) -> {
                if (request.equals("POST /v1/webhook_endpoints")) {
                    inTheMiddle.countDown();
                }
                return response;
            });
            var process = start(proxy, output);
            try {
                assertThat(inTheMiddle.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                // As Ctrl-C does, which a process that was started in the background would ignore.
                process.destroy();
                assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } finally {
                process.destroyForcibly();
            }

            assertThat(process.exitValue()).isEqualTo(143);
            var raw = Emulator.withKey(emulator.baseUrl(), KEY).raw();
            assertThat(raw.get("/v1/webhook_endpoints").json().get("data")).isEmpty();
            assertThat(raw.get("/v1/identity/verification_sessions").json().get("data"))
                    .isNotEmpty()
                    .allSatisfy(session ->
                            assertThat(session.get("redaction").isObject()).isTrue());
            assertThat(Files.readString(output)).doesNotContain("Exception", "Left at");
        }
    }

    private static Process start(AlteringProxy proxy, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IdentityEmulatorApplication.class.getName(),
                        "confirm",
                        "--against=" + proxy.address(),
                        "--scenario=webhook,session")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
