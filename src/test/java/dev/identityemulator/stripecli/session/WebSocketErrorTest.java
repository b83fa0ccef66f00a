package dev.identityemulator.stripecli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** WebSockets that are not opened: the CLI reads the sentence of an error object. */
@ExtendWith(RunningEmulator.class)
class WebSocketErrorTest {

    @Test
    void upgradeWhenTheSessionIsUnknownThenTheCliLearnsThatItNeedsANewOne(Emulator account) throws IOException {
        assertThat(List.of(
                        Upgrade.of("cliws_1").response(account.baseUrl()),
                        Upgrade.of("").response(account.baseUrl())))
                .allSatisfy(response -> assertThat(response)
                        .startsWith("HTTP/1.1 404")
                        .contains("\"message\": \"Unknown WebSocket ID.\"")
                        .hasSizeLessThan(1024));
    }

    @Test
    void upgradeWhenProperThenSwitchesToTheProtocolOfTheCli(Emulator account) throws IOException {
        var response = Upgrade.of(id(account))
                .with("Sec-WebSocket-Protocol", "other, " + CliSocket.PROTOCOL)
                .with("Sec-WebSocket-Extensions", "permessage-deflate")
                .response(account.baseUrl());

        assertThat(response)
                .startsWith("HTTP/1.1 101")
                .contains("Sec-WebSocket-Protocol: " + CliSocket.PROTOCOL)
                .doesNotContain("permessage-deflate");
    }

    @Test
    void upgradeWhenMalformedThenRejectedWithAnErrorObject(Emulator account) throws IOException {
        var id = id(account);
        var upgrades = List.of(
                Upgrade.of(id).without("Sec-WebSocket-Protocol"),
                Upgrade.of(id).with("Sec-WebSocket-Protocol", "stripecli-devproxy-v2"),
                Upgrade.of(id).without("Upgrade"),
                Upgrade.of(id).with("Upgrade", "h2c"),
                Upgrade.of(id).with("Connection", "keep-alive"),
                Upgrade.of(id).with("Sec-WebSocket-Version", "12"),
                Upgrade.of(id).without("Sec-WebSocket-Version"),
                Upgrade.of(id).with("Sec-WebSocket-Key", "short"),
                Upgrade.of(id).without("Sec-WebSocket-Key"),
                Upgrade.of(id).with("Sec-WebSocket-Extensions", ";=\"a"));

        var responses = new ArrayList<String>();
        for (var upgrade : upgrades) {
            responses.add(upgrade.response(account.baseUrl()));
        }
        assertThat(responses)
                .allSatisfy(response -> assertThat(response)
                        .startsWith("HTTP/1.1 400")
                        .contains("\"type\": \"invalid_request_error\""));
        assertThat(Upgrade.of(id).by("HEAD").response(account.baseUrl())).startsWith("HTTP/1.1 400");
    }

    @Test
    void upgradeWhenAnAccountHasTooManyThenRejected(Emulator account, Emulator other) throws IOException {
        var sockets = new ArrayList<CliSocket>();
        for (int i = 0; i < 16; i++) {
            sockets.add(CliSocket.listening(account));
        }

        assertThat(Upgrade.of(id(account)).response(account.baseUrl()))
                .startsWith("HTTP/1.1 429")
                .contains("More than 16 Stripe CLIs are connected.");
        assertThat(Upgrade.of(id(other)).response(account.baseUrl())).startsWith("HTTP/1.1 101");
        sockets.forEach(CliSocket::close);
    }

    private static String id(Emulator account) {
        return CliSocket.session(account, "webhooks", "").get("websocket_id").asString();
    }
}
