package dev.identityemulator.testhelpers.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Waits and lists of a test that shares its account with others are about its own session. */
@ExtendWith(RunningEmulator.class)
class SessionScopeTest {

    private static final String DELIVERIES = "/v1/test_helpers/webhook_deliveries";
    private static final String EVENTS = "/v1/test_helpers/events";
    private static final String LOG = "/v1/test_helpers/request_logs";
    private static final String INBOX = "/v1/test_helpers/inbox/shop";
    private static final String SETTLE = "/v1/test_helpers/settle";

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        receiver.close();
    }

    private static List<JsonNode> list(Emulator emulator, String path, String query) {
        var items = new ArrayList<JsonNode>();
        var listed = emulator.raw().get(path + "?" + query).requireOk().json();
        assertThat(listed.get("url").asString()).isEqualTo(path);
        listed.get("data").forEach(items::add);
        return items;
    }

    private static List<String> ids(Emulator emulator, String path, String query) {
        return list(emulator, path, query).stream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Test
    void settleWhenAnotherSessionsWebhookHangsThenSettledAllTheSame(Emulator emulator)
            throws StripeException, InterruptedException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        var mine = emulator.newSession();
        webhooks.settle();
        receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
        emulator.newSession();
        receiver.await("/", 2);

        var settled = webhooks.settle("timeout=0&session=" + mine.getId());

        assertThat(settled.get("settled").asBoolean()).isTrue();
        assertThat(settled.get("under_way").asInt()).isZero();
        assertThat(webhooks.settle("timeout=0").get("settled").asBoolean()).isFalse();
    }

    @Test
    void settleWhenTheSessionsWebhookHangsThenNotSettled(Emulator emulator)
            throws StripeException, InterruptedException {
        receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        var mine = emulator.newSession();
        emulator.newSession();
        receiver.await("/", 1);

        var settled = webhooks.settle("timeout=0&session=" + mine.getId());

        assertThat(settled.get("settled").asBoolean()).isFalse();
        assertThat(settled.get("under_way").asInt()).isEqualTo(1);
        released.countDown();
        assertThat(webhooks.settle("timeout=60&session=" + mine.getId())
                        .get("settled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void settleWhenOnlyTheWebhooksOfOthersFailThenNothingIsReported(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.inTurn(WebhookReply.status(500), WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        var failing = emulator.newSession();
        var fine = emulator.newSession();
        webhooks.settle();

        var ofFailing = webhooks.settle("session=" + failing.getId()).get("failing");

        assertThat(ofFailing.size()).isEqualTo(1);
        assertThat(ofFailing.get(0).get("last_status").asInt()).isEqualTo(500);
        assertThat(ofFailing.get(0).get("deliveries").asInt()).isEqualTo(1);
        assertThat(webhooks.settle("session=" + fine.getId()).get("failing")).isEmpty();
    }

    @Test
    void settleWhenThePlatformReceivesTheWebhooksThenTheyCount(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.status(500));
        var webhooks = new Webhooks(emulator);
        webhooks.create(
                receiver.url("/"),
                params -> params.addEnabledEvent(EnabledEvent.ALL).setConnect(true));
        var session = emulator.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document",
                        request -> request.header("Stripe-Account", "acct_shop"))
                .requireOk()
                .json()
                .get("id")
                .asString();

        var settled = ofConnected(emulator, SETTLE, "session=" + session);
        ofConnected(emulator, "/v1/test_helpers/clock/advance", "duration=10m&session=" + session);

        assertThat(settled.get("settled").asBoolean()).isTrue();
        assertThat(settled.get("failing").size()).isEqualTo(1);
        assertThat(webhooks.deliveries())
                .extracting(delivery -> delivery.get("attempt").asInt())
                .containsExactly(1, 2);
    }

    private static JsonNode ofConnected(Emulator emulator, String path, String form) {
        return emulator.raw()
                .post(path, form, request -> request.header("Stripe-Account", "acct_shop"))
                .requireOk()
                .json();
    }

    @Test
    void eventsWhenOfASessionThenAsStripeShowsThem(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        emulator.submit(emulator.newSession(), "verify", "");
        emulator.submit(mine, "verify", "");

        var mineOnly = list(emulator, EVENTS, "session=" + mine.getId());

        assertThat(mineOnly)
                .extracting(event -> event.get("type").asString())
                .containsExactly(
                        "identity.verification_session.verified",
                        "identity.verification_session.processing",
                        "identity.verification_session.created");
        assertThat(mineOnly.get(0))
                .isEqualTo(emulator.raw()
                        .get("/v1/events/" + mineOnly.get(0).get("id").asString())
                        .requireOk()
                        .json());
        assertThat(ids(emulator, EVENTS, "type=identity.verification_session.created&session=" + mine.getId()))
                .containsExactly(mineOnly.get(2).get("id").asString());
        assertThat(ExpectedError.of(emulator.raw().get(EVENTS))).isEqualTo(ExpectedError.missingParam("session"));
        assertThat(ExpectedError.of(emulator.raw().get("/v1/events?session=" + mine.getId())))
                .isEqualTo(ExpectedError.unknownParam("session"));
    }

    @Test
    void deliveriesWhenOfASessionThenTheOtherFiltersAndCursorsHoldToo(Emulator emulator) throws StripeException {
        receiver.reply("/bad", WebhookReply.status(500));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/good"));
        var bad = webhooks.create(receiver.url("/bad")).getId();
        var mine = emulator.newSession();
        emulator.submit(emulator.newSession(), "verify", "");
        emulator.submit(mine, "verify", "");
        webhooks.settle();
        var session = "session=" + mine.getId();
        var event = ids(emulator, EVENTS, session).get(1);

        var all = ids(emulator, DELIVERIES, session);

        assertThat(all).hasSize(6).isSortedAccordingTo((one, two) -> two.compareTo(one));
        assertThat(ids(emulator, DELIVERIES, session + "&limit=2")).isEqualTo(all.subList(0, 2));
        assertThat(ids(emulator, DELIVERIES, session + "&limit=2&starting_after=" + all.get(1)))
                .isEqualTo(all.subList(2, 4));
        assertThat(ids(emulator, DELIVERIES, session + "&limit=2&ending_before=" + all.get(5)))
                .isEqualTo(all.subList(3, 5));
        assertThat(ids(emulator, DELIVERIES, session + "&status=failed")).hasSize(3);
        assertThat(ids(emulator, DELIVERIES, session + "&webhook_endpoint=" + bad))
                .hasSize(3);
        assertThat(list(emulator, DELIVERIES, session + "&event=" + event))
                .hasSize(2)
                .allMatch(delivery -> delivery.get("event").asString().equals(event));
        assertThat(ids(emulator, DELIVERIES, session + "&created[gt]=" + emulator.now()))
                .isEmpty();
    }

    @Test
    void requestLogsWhenOfASessionThenThoseThatNameIt(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        var other = emulator.newSession();
        emulator.sessions().cancel(other.getId());
        emulator.sessions().list();
        emulator.raw().get("/v1/identity/verification_sessions/" + mine.getId()).requireOk();
        var session = "session=" + mine.getId();

        var lines = list(emulator, LOG, session);

        var path = "/v1/identity/verification_sessions";
        assertThat(lines)
                .extracting(line ->
                        line.get("method").asString() + " " + line.get("path").asString())
                .containsExactly("GET " + path + "/" + mine.getId(), "GET " + path, "POST " + path);
        var ids = ids(emulator, LOG, session);
        assertThat(ids(emulator, LOG, session + "&limit=1&starting_after=" + ids.get(0)))
                .containsExactly(ids.get(1));
        assertThat(ids(emulator, LOG, session + "&ending_before=" + ids.get(1))).containsExactly(ids.get(0));
        assertThat(ids(emulator, LOG, session + "&method=post&status=200&path=" + path))
                .containsExactly(ids.get(2));
        assertThat(ids(emulator, LOG, session + "&status=404")).isEmpty();
    }

    @Test
    void inboxWhenOfASessionThenWhatMentionsIt(Emulator emulator) throws StripeException {
        new Webhooks(emulator).create(emulator.baseUrl() + "/inbox/shop");
        new Webhooks(emulator).create(emulator.baseUrl() + "/inbox/other");
        var mine = emulator.newSession();
        var other = emulator.newSession(params -> params.putMetadata("earlier", mine.getId()));
        emulator.newSession();
        new Webhooks(emulator).settle();

        assertThat(list(emulator, INBOX, "session=" + mine.getId()))
                .hasSize(2)
                .allMatch(message -> message.get("body").asString().contains(mine.getId()));
        assertThat(ids(emulator, INBOX, "session=" + other.getId())).hasSize(1);
        assertThat(ids(emulator, INBOX, "limit=100")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS, LOG, INBOX, DELIVERIES, "/v1/test_helpers/clock"})
    void listWhenThereIsNoSuchSessionThenRejected(String path, Emulator emulator) throws StripeException {
        var strange = Emulator.withFreshAccount(emulator.baseUrl()).newSession().getId();

        assertThat(ExpectedError.of(emulator.raw().get(path + "?session=" + strange)))
                .isEqualTo(ExpectedError.noSuchSession(strange).status(400));
        assertThat(ExpectedError.of(emulator.raw().get(path + "?session=")))
                .isEqualTo(ExpectedError.emptyParam("session"));
    }

    @ParameterizedTest
    @CsvSource({"'', session, vs_1", "'timeout=1&', session, cos_1"})
    void settleWhenThereIsNoSuchSessionThenRejected(String form, String param, String id, Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().post(SETTLE, form + param + "=" + id)))
                .isEqualTo(ExpectedError.noSuchSession(id).status(400));
    }
}
