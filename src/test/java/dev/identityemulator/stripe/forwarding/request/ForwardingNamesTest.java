package dev.identityemulator.stripe.forwarding.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting of destinations allows hosts by their names, wherever these lead on the network, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForwardingNamesTest {

    private final WebhookReceiver vault = WebhookReceiver.start();
    private EmulatorProcess process;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException, InterruptedException {
        var names = Files.writeString(directory.resolve("hosts"), """
                127.0.0.1 vault.test
                127.0.0.1 my_vault
                127.0.0.1 a.internal
                127.0.0.1 a.b.internal
                127.0.0.1 internal
                127.0.0.1 notinternal
                127.0.0.1 other.test
                127.0.0.1 localhost
                169.254.169.254 metadata.internal
                0.0.0.0 any.internal
                224.0.0.1 group.internal
                """);
        process = EmulatorProcess.startWithNames(
                names, List.of("emulator.forwarding.destinations=vault.test, My_Vault,*.internal"));
    }

    @AfterAll
    void close() {
        process.close();
        vault.close();
    }

    private ForwardingCalls forwarding() {
        return new ForwardingCalls(Emulator.withFreshAccount(process.baseUrl()));
    }

    private String url(String host) {
        return "http://" + host + ":" + vault.port() + "/" + host;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vault.test", "VAULT.test", "my_vault", "a.internal", "a.b.internal"})
    void createWhenTheSettingHasTheNameThenSentThere(String host) {
        var response = forwarding().raw(url(host)).requireOk().json();

        assertThat(vault.at("/" + host)).hasSize(1);
        assertThat(vault.at("/" + host).get(0).header("Host")).isEqualToIgnoringCase(host + ":" + vault.port());
        assertThat(response.at("/request_context/destination_ip_address").asString())
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.test", "internal", "notinternal", "vault.test.example", "localhost", "127.0.0.1"})
    void createWhenTheSettingDoesNotHaveItThenRejectedAndNothingStored(String host) {
        var forwarding = forwarding();

        var error = ExpectedError.of(forwarding.raw(url(host)));

        assertThat(List.of(error.status(), error.code(), error.param()))
                .containsExactly(400, "forwarding_api_invalid_parameter", "url");
        assertThat(forwarding.list()).isEmpty();
        assertThat(vault.at("/" + host)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata.internal", "any.internal", "group.internal", "unknown.internal"})
    void createWhenTheNameLeadsToNoAddressOfAHostThenAConnectionError(String host) {
        var error = ExpectedError.of(forwarding().raw(url(host)));

        assertThat(List.of(error.status(), error.code()))
                .containsExactly(424, "forwarding_api_upstream_connection_error");
        assertThat(vault.at("/" + host)).isEmpty();
    }
}
