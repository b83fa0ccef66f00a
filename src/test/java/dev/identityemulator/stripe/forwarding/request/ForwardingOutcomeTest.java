package dev.identityemulator.stripe.forwarding.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A destination that gives no response is an error, which is stored and listed. */
@ExtendWith(RunningEmulator.class)
class ForwardingOutcomeTest {

    private static final String TIMEOUT = "forwarding_api_upstream_connection_timeout";
    private static final String BROKEN = "forwarding_api_upstream_connection_error";

    private final WebhookReceiver vault = WebhookReceiver.start();

    @AfterEach
    void stop() {
        vault.close();
    }

    @Test
    void createWhenNobodyListensThenAConnectionErrorThatIsListed(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);

        requireFailed(forwarding, "http://127.0.0.1:1/", BROKEN);

        assertThat(forwarding.outbound().get(0).get("error").asString()).isEqualTo(BROKEN);
    }

    @Test
    void createWhenTheConnectionIsClosedThenAConnectionError(Emulator emulator) {
        vault.reply("/", (exchange, request) -> exchange.close());

        requireFailed(new ForwardingCalls(emulator), vault.url("/"), BROKEN);
    }

    @Test
    void createWhenTheResponseIsTooLargeThenAConnectionError(Emulator emulator) {
        vault.reply("/", (exchange, request) -> {
            var body = "y".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });

        requireFailed(new ForwardingCalls(emulator), vault.url("/"), BROKEN);
    }

    @Test
    void createWhenBothBodiesAreAsLargeAsTheyMayBeThenForwarded(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        var largest = "\"" + "z".repeat(1024 * 1024 - 2) + "\"";
        vault.reply("/", (exchange, request) -> {
            exchange.sendResponseHeaders(200, largest.length());
            exchange.getResponseBody().write(largest.getBytes(StandardCharsets.UTF_8));
        });

        var response = forwarding
                .keyed("large", vault.url("/"), "request[body]=" + largest)
                .requireOk()
                .json();

        assertThat(vault.at("/").get(0).body()).isEqualTo(largest);
        assertThat(response.at("/response_details/body").asString()).isEqualTo(largest);
        assertThat(forwarding
                        .keyed("large", vault.url("/"), "request[body]=" + largest)
                        .requireOk()
                        .json())
                .isEqualTo(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "endless"})
    void createWhenTheResponseDoesNotEndInTimeThenATimeout(String kind, Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        var released = new CountDownLatch(1);
        vault.reply("/" + kind, (exchange, request) -> {
            if (kind.equals("endless")) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
            released.await();
        });
        forwarding.control("/destinations", "url=" + vault.url("/*"), "timeout_ms=300");

        requireFailed(forwarding, vault.url("/" + kind), TIMEOUT);

        released.countDown();
    }

    @ParameterizedTest
    @CsvSource({
        "timeout, forwarding_api_upstream_connection_timeout",
        "connection_error, forwarding_api_upstream_connection_error",
        "error, forwarding_api_upstream_error",
        "retryable_error, forwarding_api_retryable_upstream_error"
    })
    void createWhenAFaultIsOrderedThenItsErrorOnceAndNothingSent(String upstream, String code, Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        emulator.raw()
                .post("/v1/test_helpers/faults", Form.of("path=forwarding", "upstream=" + upstream, "delay_ms=1"))
                .requireOk();

        requireFailed(forwarding, vault.url("/"), code);

        assertThat(vault.at("/")).isEmpty();
        assertThat(forwarding.outbound()).isEmpty();
        forwarding.raw(vault.url("/")).requireOk();
    }

    @ParameterizedTest
    @CsvSource({"before, 0", "after, 1"})
    void createWhenAFaultDropsTheConnectionThenSentOrNot(String drop, int sent, Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        emulator.raw()
                .post("/v1/test_helpers/faults", Form.of("path=forwarding", "drop=" + drop))
                .requireOk();

        assertThatThrownBy(() -> forwarding.keyed("k", vault.url("/"))).hasStackTraceContaining("IOException");

        assertThat(vault.at("/")).hasSize(sent);
        forwarding.keyed("k", vault.url("/")).requireOk();
        assertThat(vault.at("/")).hasSize(1);
    }

    @Test
    void createWhenTheDestinationIsSwitchedOffThenInactive(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        forwarding.control("/destinations", "url=https://vault.example/*", "active=false");

        var error = ExpectedError.of(forwarding.raw("https://vault.example/pay"));

        assertThat(List.of(error.status(), error.code())).containsExactly(400, "forwarding_api_inactive");
    }

    private static void requireFailed(ForwardingCalls forwarding, String url, String code) {
        var error = ExpectedError.of(forwarding.raw(url));
        assertThat(List.of(error.status(), error.type(), error.code())).containsExactly(424, "api_error", code);
        var listed = forwarding.list();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("response_details").isNull()).isTrue();
        assertThat(listed.get(0).get("request_context").isNull()).isTrue();
        assertThat(listed.get(0).get("request_details").isObject()).isTrue();
    }
}
