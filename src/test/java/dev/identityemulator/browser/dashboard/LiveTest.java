package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The address that an open page asks for changes. */
@ExtendWith(RunningEmulator.class)
class LiveTest {

    private static RawClient.Response ask(Emulator emulator, String page, String etag) {
        return emulator.raw()
                .send(
                        "/dashboard/" + Story.account(emulator) + page,
                        request -> request.GET().header("If-None-Match", etag));
    }

    private static String etag(Emulator emulator) {
        return ask(emulator, "/live", "\"none\"").requireOk().header("ETag");
    }

    private static void act(Emulator emulator, String action, String form) {
        var path = "/dashboard/" + Story.account(emulator) + action;
        assertThat(emulator.raw().post(path, form).status()).isEqualTo(303);
    }

    @Test
    void accountWhenNothingChangesThenNotModified(Emulator emulator) throws StripeException {
        emulator.newSession();
        var etag = etag(emulator);

        var response = ask(emulator, "/live", etag);

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.text()).isEmpty();
        assertThat(ask(emulator, "/live", "\"other\", " + etag).status()).isEqualTo(304);
        assertThat(ask(emulator, "/live", "nonsense").status()).isEqualTo(200);
    }

    @Test
    void accountWhenAnythingChangesThenTheETagDoes(Emulator emulator) throws StripeException {
        var empty = etag(emulator);
        var session = emulator.newSession();
        var created = etag(emulator);
        emulator.sessions().retrieve(session.getId());
        var read = etag(emulator);
        act(emulator, "/sessions/" + session.getId() + "/verify", "delay=true");
        var submitted = etag(emulator);
        act(emulator, "/clock", "amount=1");
        var advanced = etag(emulator);
        act(emulator, "/reset", "");

        assertThat(new String[] {empty, created, read, submitted, advanced})
                .doesNotHaveDuplicates()
                .allMatch(etag -> etag.matches("\"[0-9a-f]{64}\""));
        assertThat(etag(emulator)).isEqualTo(empty);
    }

    @Test
    void endpointWhenChangedOnAPageThenTheETagDoes(Emulator emulator) {
        var endpoint = emulator.raw()
                .post("/v1/webhook_endpoints", Form.of("url=http://localhost:1/", "enabled_events[]=*"))
                .json()
                .path("id")
                .asString();
        var created = etag(emulator);
        act(emulator, "/webhook_endpoints/" + endpoint + "/roll_secret", "");
        var rolled = etag(emulator);
        act(emulator, "/webhook_endpoints/" + endpoint + "/disable", "");

        assertThat(new String[] {created, rolled, etag(emulator)}).doesNotHaveDuplicates();
    }

    @Test
    void deliveryWhenItEndsThenTheETagChanges(Emulator emulator) throws StripeException {
        emulator.raw()
                .post(
                        "/v1/webhook_endpoints",
                        Form.of("url=" + emulator.baseUrl() + "/inbox/live", "enabled_events[]=*"))
                .requireOk();
        emulator.raw()
                .post("/v1/test_helpers/inbox/live", Form.of("status=200", "delay_ms=1000"))
                .requireOk();
        emulator.newSession();
        var pending = etag(emulator);

        await().untilAsserted(() -> assertThat(etag(emulator)).isNotEqualTo(pending));
    }

    @Test
    void accountWhenAnotherInstanceChangesItThenTheETagChanges() throws StripeException {
        var database = EmulatorServer.h2("live-" + UUID.randomUUID());
        try (var one = EmulatorServer.startOn(database);
                var other = EmulatorServer.startOn(database)) {
            var emulator = Emulator.withFreshAccount(one.baseUrl());
            var before = etag(emulator);

            Emulator.withKey(other.baseUrl(), emulator.key()).newSession();

            await().untilAsserted(() -> assertThat(etag(emulator)).isNotEqualTo(before));
        }
    }
}
