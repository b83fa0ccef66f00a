package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.stripe.webhook.destination.Destinations;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard shows event destinations beside webhook endpoints, and thin events among the deliveries. */
@ExtendWith(RunningEmulator.class)
class DashboardDestinationsTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static String page(Emulator emulator, String page) {
        return emulator.raw()
                .get("/dashboard/" + Story.account(emulator) + page)
                .requireOk()
                .text();
    }

    private static void click(Emulator emulator, String page, String form) {
        var response = emulator.raw().post("/dashboard/" + Story.account(emulator) + page, form);
        assertThat(response.status()).as(response.text()).isEqualTo(303);
    }

    @Test
    void destinationWhenThereThenListedPingedAndDisabled(Emulator emulator) throws StripeException {
        var destination = new Destinations(emulator).thin(receiver.url("/"));
        var home = "/webhook_endpoints/" + destination.getId();

        assertThat(page(emulator, "/webhook_endpoints"))
                .contains(destination.getId(), "Orders", "data-testid=\"thin\"");
        assertThat(page(emulator, home))
                .contains("v2.core.event_destination", receiver.url("/"))
                .doesNotContain(destination.getWebhookEndpoint().getSigningSecret());
        assertThat(page(emulator, home + "?reveal=secret"))
                .contains(destination.getWebhookEndpoint().getSigningSecret());

        click(emulator, home + "/ping", "");
        new Webhooks(emulator).settle();
        assertThat(receiver.at("/")).hasSize(1);
        assertThat(page(emulator, home)).contains("v2.core.event_destination.ping");

        click(emulator, home + "/disable", "");
        assertThat(new Destinations(emulator)
                        .api()
                        .retrieve(destination.getId())
                        .getStatus())
                .isEqualTo("disabled");
        click(emulator, home + "/enable", "");
        assertThat(new Destinations(emulator)
                        .api()
                        .retrieve(destination.getId())
                        .getStatus())
                .isEqualTo("enabled");
    }

    @Test
    void deliveriesWhenTheyFailedThenResentInTheirForm(Emulator emulator) throws StripeException {
        receiver.reply(
                "/", WebhookReply.inTurn(WebhookReply.status(500), WebhookReply.status(500), WebhookReply.status(200)));
        var id = new Destinations(emulator).thin(receiver.url("/")).getId();
        new Destinations(emulator).api().ping(id);
        var session = emulator.newSession().getId();
        var webhooks = new Webhooks(emulator);
        webhooks.settle();
        var deliveries = webhooks.deliveries();
        assertThat(page(emulator, "/deliveries/" + deliveries.get(0).path("id").asString()))
                .contains("v2.core.event_destination.ping", "/webhook_endpoints/" + id);
        assertThat(page(emulator, "/deliveries/" + deliveries.get(1).path("id").asString()))
                .contains("v1.identity.verification_session.created", session, "/events/evt_1");

        click(emulator, "/deliveries/resend_failed", "webhook_endpoint=" + id);
        webhooks.settle();

        assertThat(receiver.at("/")).hasSize(4).allMatch(each -> each.body().contains("v2.core.event\""));
        assertThat(webhooks.deliveries("status=succeeded")).hasSize(2);
        assertThat(page(emulator, "/sessions/" + session)).contains(receiver.url("/"));
    }

    @Test
    void requestWhenSentAsJsonThenTheCommandForItSendsJson(Emulator emulator) throws StripeException {
        new Destinations(emulator).thin(receiver.url("/"));
        var request = emulator.raw()
                .get("/v1/test_helpers/request_logs?limit=1")
                .requireOk()
                .json()
                .at("/data/0/id")
                .asString();

        assertThat(page(emulator, "/requests/" + request))
                .contains(
                        "--json",
                        "&quot;event_payload&quot;:&quot;thin&quot;",
                        "&quot;enabled_events&quot;:[&quot;*&quot;]");
    }
}
