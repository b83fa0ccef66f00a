package dev.identityemulator.stripecli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a CLI is told when it begins. */
@ExtendWith(RunningEmulator.class)
class CliSessionTest {

    private static final String PATH = "/v1/stripecli/sessions";

    @Test
    void createWhenForListenThenTellsWhereToConnect(Emulator account) {
        var session = CliSocket.session(account, "webhooks", "&websocket_features[]=v2_events");

        assertThat(session.propertyNames())
                .containsExactlyInAnyOrder(
                        "default_version",
                        "device_token",
                        "display_connect_filter_warning",
                        "latest_version",
                        "reconnect_delay",
                        "secret",
                        "websocket_authorized_feature",
                        "websocket_id",
                        "websocket_url");
        assertThat(session.get("websocket_url").asString())
                .isEqualTo(account.baseUrl().replace("http:", "ws:") + "/stripecli/websocket");
        assertThat(session.get("websocket_authorized_feature").asString()).isEqualTo("webhooks");
        assertThat(session.get("websocket_id").asString()).matches("cliws_[0-9A-Za-z]{24}");
        assertThat(session.get("default_version").asString()).isEqualTo("2026-07-29.dahlia");
    }

    @Test
    void createWhenRepeatedThenHasTheSecretOfItsAccount(Emulator account, Emulator other) {
        var first = CliSocket.session(account, "webhooks", "");
        var second = CliSocket.session(account, "webhooks", "");
        var third = CliSocket.session(other, "webhooks", "");

        assertThat(first.get("secret").asString()).matches("whsec_[0-9a-f]{64}");
        assertThat(second.get("secret")).isEqualTo(first.get("secret"));
        assertThat(second.get("websocket_id")).isNotEqualTo(first.get("websocket_id"));
        assertThat(third.get("secret")).isNotEqualTo(first.get("secret"));
    }

    @Test
    void createWhenItTellsMoreOfItselfThenAccepted(Emulator account) {
        var more = "&forward_to_url=http://localhost/a&forward_connect_to_url=http://localhost/b&news[a][]=c";

        var session = CliSocket.session(account, "request_logs", more);

        assertThat(session.get("websocket_authorized_feature").asString()).isEqualTo("request_logs");
    }

    @Test
    void createWhenAnOldCliWantsOneFeatureThenGetsIt(Emulator account) {
        var session = account.raw().post(PATH, "websocket_feature=webhooks").requireOk();

        assertThat(session.json().get("websocket_authorized_feature").asString())
                .isEqualTo("webhooks");
    }

    @Test
    void createWhenNothingKnownIsWantedThenRejected(Emulator account) {
        assertThat(error(account, "device_name=x")).isEqualTo(ExpectedError.missingParam("websocket_features"));
        assertThat(error(account, "websocket_features[]=x"))
                .isEqualTo(ExpectedError.invalid(
                                "Invalid websocket_features: must be one of webhooks, request_logs, or" + " v2_events")
                        .param("websocket_features"));
    }

    @Test
    void createWhenFiltersAreNoneThenRejected(Emulator account) {
        var form = "websocket_features[]=request_logs&filters=";

        assertThat(error(account, form + "%7B"))
                .isEqualTo(ExpectedError.invalid("Invalid object").param("filters"));
        assertThat(error(account, form + "%7B%22filter_source%22:%7B%7D%7D"))
                .isEqualTo(ExpectedError.invalid("Invalid object").param("filters"));
        assertThat(account.raw()
                        .post(PATH, form + "%7B%22filter_of_tomorrow%22:1%7D")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void createWhenThereIsAPublicUrlThenConnectsThere() {
        try (var server = EmulatorServer.start("emulator.public-url=https://stripe.test/emulator/")) {
            var session = CliSocket.session(Emulator.withFreshAccount(server.baseUrl()), "webhooks", "");

            assertThat(session.get("websocket_url").asString())
                    .isEqualTo("wss://stripe.test/emulator/stripecli/websocket");
        }
    }

    private static ExpectedError error(Emulator account, String form) {
        return ExpectedError.of(account.raw().post(PATH, form));
    }
}
