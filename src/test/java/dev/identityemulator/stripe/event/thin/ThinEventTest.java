package dev.identityemulator.stripe.event.thin;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.events.UnknownEventNotification;
import com.stripe.events.V2CoreEventDestinationPingEventNotification;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.model.v2.core.Event;
import com.stripe.model.v2.core.EventDestination;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.v2.core.EventDestinationCreateParams.EventPayload;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.stripe.webhook.destination.Destinations;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thin events reach destinations as snapshot events reach endpoints, and the official client reads them. */
@ExtendWith(RunningEmulator.class)
class ThinEventTest {

    private static final String CREATED = "v1.identity.verification_session.created";
    private static final String CANCELED = "v1.identity.verification_session.canceled";
    private static final JsonMapper JSON = new JsonMapper();

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private List<String> types(String path) {
        return receiver.at(path).stream()
                .map(each -> JSON.readTree(each.body()).path("type").asString())
                .toList();
    }

    private JsonNode body(String path) {
        return JSON.readTree(receiver.at(path).get(0).body());
    }

    @Test
    void notificationWhenDeliveredThenTheOfficialClientFetchesTheEventAndTheSession(Emulator emulator)
            throws StripeException {
        var secret = new Destinations(emulator)
                .thin(receiver.url("/"))
                .getWebhookEndpoint()
                .getSigningSecret();
        var session = emulator.newSession();
        new Webhooks(emulator).settle();
        var request = receiver.at("/").get(0);

        var notification = (UnknownEventNotification)
                emulator.stripe().parseEventNotification(request.body(), request.header("Stripe-Signature"), secret);
        var event = notification.fetchEvent();
        var related = (VerificationSession) notification.fetchRelatedObject();

        assertThat(notification.getType()).isEqualTo(CREATED);
        assertThat(notification.getReason().getRequest().getId())
                .isEqualTo(session.getLastResponse().requestId());
        assertThat(notification.getRelatedObject().getUrl())
                .isEqualTo("/v1/identity/verification_sessions/" + session.getId());
        assertThat(event.getId()).isEqualTo(notification.getId()).matches("evt_test_65[0-9A-Za-z]{41}");
        assertThat(event.getCreated()).isEqualTo(notification.getCreated());
        assertThat(related.getId()).isEqualTo(session.getId());
        Assertions.assertThatThrownBy(() -> emulator.stripe()
                        .parseEventNotification(request.body(), request.header("Stripe-Signature"), "whsec_other"))
                .isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void notificationWhenPrintedThenInStripesOrderAndTheWholeEventInAnother(Emulator emulator) throws StripeException {
        new Destinations(emulator).thin(receiver.url("/"));
        emulator.newSession();
        new Webhooks(emulator).settle();

        assertThat(body("/").propertyNames())
                .containsExactly("id", "object", "type", "livemode", "created", "context", "reason", "related_object");
        var whole = emulator.raw()
                .get("/v2/core/events/" + body("/").path("id").asString())
                .requireOk()
                .json();
        assertThat(whole.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "context",
                        "created",
                        "livemode",
                        "reason",
                        "related_object",
                        "snapshot_event",
                        "type");
        assertThat(whole.path("created").asString())
                .isEqualTo(body("/").path("created").asString());
        assertThat(emulator.events()
                        .retrieve(whole.path("snapshot_event").asString())
                        .getType())
                .isEqualTo("identity.verification_session.created");
    }

    @Test
    void eventsWhenADestinationNamesTypesThenItReceivesTheseAndAnEndpointForAllNone(Emulator emulator)
            throws StripeException {
        var destinations = new Destinations(emulator);
        destinations.thin(receiver.url("/canceled"), params -> params.addEnabledEvent(CANCELED));
        destinations.thin(receiver.url("/all"));
        var disabled = destinations.thin(receiver.url("/disabled")).getId();
        destinations.api().disable(disabled);
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/endpoint"));

        emulator.sessions().cancel(emulator.newSession().getId());
        webhooks.settle();

        assertThat(types("/canceled")).containsExactly(CANCELED);
        assertThat(types("/all")).containsExactly(CREATED, CANCELED);
        assertThat(types("/disabled")).isEmpty();
        assertThat(types("/endpoint"))
                .containsExactly("identity.verification_session.created", "identity.verification_session.canceled");
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isZero();
    }

    @Test
    void eventsWhenTheDestinationIsOfSnapshotsThenItReceivesWhatAnEndpointDoes(Emulator emulator)
            throws StripeException {
        var destination = new Destinations(emulator)
                .create(
                        receiver.url("/"),
                        EventPayload.SNAPSHOT,
                        params -> params.addEnabledEvent("*").setSnapshotApiVersion("2025-03-31.basil"));
        assertThat(destination.getSnapshotApiVersion()).isEqualTo("2025-03-31.basil");
        var session = emulator.newSession();
        new Webhooks(emulator).settle();
        var request = receiver.at("/").get(0);

        var event = Webhook.constructEvent(
                request.body(),
                request.header("Stripe-Signature"),
                destination.getWebhookEndpoint().getSigningSecret());

        assertThat(event.getApiVersion()).isEqualTo("2025-03-31.basil");
        assertThat(event.getPendingWebhooks()).isEqualTo(1);
        assertThat(JSON.readTree(request.body()).at("/data/object/id").asString())
                .isEqualTo(session.getId());
    }

    @Test
    void eventsWhenADestinationFailsThenRetriedAndTheSnapshotDoesNotCountIt(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.inTurn(WebhookReply.status(500), WebhookReply.status(200)));
        var id = new Destinations(emulator).thin(receiver.url("/")).getId();
        var webhooks = new Webhooks(emulator);
        emulator.newSession();
        webhooks.settle();
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isZero();

        emulator.advance(Duration.ofMinutes(11));

        assertThat(types("/")).containsExactly(CREATED, CREATED);
        var thin = body("/").path("id").asString();
        assertThat(webhooks.deliveries("event=" + thin, "webhook_endpoint=" + id))
                .extracting(
                        each -> each.path("status").asString(),
                        each -> each.path("event").asString())
                .containsExactly(Assertions.tuple("failed", thin), Assertions.tuple("succeeded", thin));
    }

    @Test
    void eventsWhenSentAgainThenADestinationGetsTheThinOne(Emulator emulator) throws StripeException {
        var id = new Destinations(emulator).thin(receiver.url("/thin")).getId();
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/endpoint"));
        emulator.newSession();
        webhooks.settle();
        var event = webhooks.lastEvent().getId();

        emulator.raw()
                .post("/v1/events/" + event + "/retry", "webhook_endpoint=" + id)
                .requireOk();
        webhooks.settle();
        assertThat(types("/thin")).containsExactly(CREATED, CREATED);
        assertThat(types("/endpoint")).hasSize(1);

        emulator.raw().post("/v1/events/" + event + "/retry", "").requireOk();
        webhooks.settle();
        assertThat(types("/thin")).hasSize(3);
        assertThat(types("/endpoint")).hasSize(2);
    }

    @Test
    void pingWhenSentThenDeliveredAndItsDestinationIsFetched(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var destination = destinations.thin(receiver.url("/"), params -> params.addEnabledEvent(CREATED));

        var ping = destinations.api().ping(destination.getId());
        new Webhooks(emulator).settle();
        var request = receiver.at("/").get(0);
        var notification = (V2CoreEventDestinationPingEventNotification) emulator.stripe()
                .parseEventNotification(
                        request.body(),
                        request.header("Stripe-Signature"),
                        destination.getWebhookEndpoint().getSigningSecret());
        EventDestination related = notification.fetchRelatedObject();

        assertThat(notification.getId()).isEqualTo(ping.getId());
        assertThat(notification.fetchEvent().getId()).isEqualTo(ping.getId());
        assertThat(related.getId()).isEqualTo(destination.getId());
        assertThat(body("/").path("reason").isNull()).isTrue();
        assertThat(emulator.events().list().getData()).isEmpty();
        assertThat(emulator.stripe().v2().core().events().list().getData())
                .map(Event::getId)
                .containsExactly(ping.getId());
    }

    @Test
    void eventsWhenOfAConnectedAccountThenADestinationForThoseReceivesThemWithTheirContext(Emulator emulator)
            throws StripeException {
        var destinations = new Destinations(emulator);
        destinations.thin(receiver.url("/own"));
        destinations.thin(
                receiver.url("/theirs"), params -> params.addEnabledEvent("*").addEventsFrom("@accounts"));
        destinations.thin(
                receiver.url("/both"),
                params -> params.addEnabledEvent("*").addEventsFrom("@accounts").addEventsFrom("@self"));
        var theirs = RequestOptions.builder().setStripeAccount("acct_1Theirs").build();

        emulator.newSession();
        emulator.sessions()
                .create(
                        VerificationSessionCreateParams.builder()
                                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                                .build(),
                        theirs);
        new Webhooks(emulator).settle();

        assertThat(types("/own")).hasSize(1);
        assertThat(types("/both")).hasSize(2);
        assertThat(types("/theirs")).hasSize(1);
        var notification = (UnknownEventNotification) emulator.stripe()
                .parseEventNotificationWithoutVerification(
                        receiver.at("/theirs").get(0).body());
        assertThat(String.valueOf(notification.getContext())).isEqualTo("acct_1Theirs");
        assertThat(notification.fetchEvent().getContext()).isEqualTo("acct_1Theirs");
        assertThat(notification.fetchRelatedObject()).isInstanceOf(VerificationSession.class);
    }

    @Test
    void eventsWhenTheSessionIsRedactedThenNothingPersonalWasInThem(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.echo(200));
        new Destinations(emulator).thin(receiver.url("/"));
        var session = emulator.newSession(params -> params.putMetadata("name", "canary-4711"));
        emulator.sessions().redact(session.getId());
        emulator.advance(Duration.ofDays(4));
        var webhooks = new Webhooks(emulator);
        webhooks.settle();

        assertThat(types("/")).containsExactly(CREATED, CANCELED, "v1.identity.verification_session.redacted");
        assertThat(receiver.at("/")).noneMatch(each -> each.body().contains("canary-4711"));
        assertThat(webhooks.deliveries().get(0).at("/response/body").asString()).isEmpty();
    }
}
