package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.ApiResource;
import com.stripe.net.Webhook;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.stripe.webhook.destination.Destinations;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to a handler that is checked, and what the report says. */
@ExtendWith(RunningEmulator.class)
class WebhookCheckTest {

    private static final String HOOK = "/hook";

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private List<JsonNode> sent() {
        return receiver.at(HOOK).stream()
                .map(request -> JsonMapper.shared().readTree(request.body()))
                .toList();
    }

    @Test
    void checkWhenCalledByTheOfficialClientThenTheReportHasItsForm(Emulator emulator) throws StripeException {
        var endpoint = new HandlerChecks(emulator).endpoint(receiver.url(HOOK));
        var response = emulator.stripe()
                .rawRequest(
                        ApiResource.RequestMethod.POST,
                        HandlerChecks.path(endpoint.getId()),
                        "checks[0]=good_event&checks[1]=old_signature");
        var report = JsonMapper.shared().readTree(response.body());

        assertThat(report.propertyNames())
                .containsExactly(
                        "object", "created", "duration_ms", "passed", "results", "session", "url", "webhook_endpoint");
        assertThat(report.path("object").asString()).isEqualTo("test_helpers.webhook_endpoint_check");
        assertThat(report.path("webhook_endpoint").asString()).isEqualTo(endpoint.getId());
        assertThat(report.path("url").asString()).isEqualTo(receiver.url(HOOK));
        assertThat(report.path("passed").asBoolean(true)).isFalse();
        assertThat(HandlerChecks.checks(report)).containsExactly("good_event", "old_signature");
        var old = HandlerChecks.result(report, "old_signature");
        assertThat(old.propertyNames())
                .containsExactly("check", "advice", "docs", "expected", "got", "sent", "verdict");
        assertThat(old.path("verdict").asString()).isEqualTo("failed");
        assertThat(old.path("docs").asString()).startsWith("https://docs.stripe.com/webhooks");
        assertThat(old.path("expected").asString()).isEqualTo("a 4xx status, such as 400");
        var got = old.path("got");
        assertThat(got.path("status").asInt()).isEqualTo(200);
        assertThat(got.path("response_body").asString()).isEqualTo("said 200");
        assertThat(got.path("requests").asInt()).isEqualTo(1);
        assertThat(got.path("as_expected").asInt(-1)).isZero();
        var good = HandlerChecks.result(report, "good_event");
        assertThat(good.path("verdict").asString()).isEqualTo("passed");
        assertThat(good.path("advice").isNull()).isTrue();
    }

    @Test
    void checkWhenMadeThenItsEventsAreWellSignedAndNobodyRecordsThem(Emulator emulator) throws Exception {
        var session = emulator.newSession();
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK));
        var events = new Webhooks(emulator).events();

        var report = checks.check(endpoint.getId(), "checks[]=every_type");

        assertThat(report.path("session").asString()).isEqualTo(session.getId());
        assertThat(new Webhooks(emulator).events()).isEqualTo(events);
        assertThat(new Webhooks(emulator).deliveries()).isEmpty();
        for (var request : receiver.at(HOOK)) {
            var event =
                    Webhook.constructEvent(request.body(), request.header("Stripe-Signature"), endpoint.getSecret());
            assertThat(event.getId()).matches("evt_check[0-9A-Za-z]{19}");
            assertThat(event.getDataObjectDeserializer().getObject()).isPresent();
            assertThat(emulator.raw().get("/v1/events/" + event.getId()).status())
                    .isEqualTo(404);
        }
        assertThat(sent())
                .hasSize(6)
                .allSatisfy(event ->
                        assertThat(event.at("/data/object/id").asString()).isEqualTo(session.getId()));
        assertThat(new HashSet<>(sent()))
                .extracting(event -> event.path("type").asString() + " "
                        + event.at("/data/object/status").asString())
                .containsExactlyInAnyOrder(
                        "identity.verification_session.verified verified",
                        "identity.verification_session.verified verified",
                        "identity.verification_session.created requires_input",
                        "identity.verification_session.processing processing",
                        "identity.verification_session.requires_input requires_input",
                        "identity.verification_session.canceled canceled");
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("requires_input");
    }

    @Test
    void checkWhenTheAccountHasNoSessionThenOneIsMadeUp(Emulator emulator) throws StripeException {
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK));

        var report = checks.check(endpoint.getId(), "checks[]=good_event");

        assertThat(report.path("session").isNull()).isTrue();
        assertThat(sent().get(0).at("/data/object/id").asString()).startsWith("vs_check");
        assertThat(emulator.sessions().list().getData()).isEmpty();
    }

    @Test
    void checkWhenASessionAndTypesAreGivenThenTheEventsAreThose(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.newSession();
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK));

        checks.check(
                endpoint.getId(),
                "checks[]=every_type",
                "session=" + session.getId(),
                "event_types[]=identity.verification_session.redacted",
                "event_types[]=identity.verification_session.canceled");

        assertThat(sent())
                .allSatisfy(event ->
                        assertThat(event.at("/data/object/id").asString()).isEqualTo(session.getId()));
        assertThat(sent())
                .extracting(event -> event.path("type").asString())
                .containsExactly(
                        "identity.verification_session.redacted",
                        "identity.verification_session.redacted",
                        "identity.verification_session.canceled");
        assertThat(sent().get(0).at("/data/object/redaction/status").asString()).isEqualTo("redacted");
    }

    @Test
    void checkWhenADestinationTakesThinEventsThenTheyAreThinAndCanBeFetched(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var destination = new Destinations(emulator).thin(receiver.url(HOOK));

        var report = new HandlerChecks(emulator).check(destination.getId());

        assertThat(sent().get(0).path("object").asString()).isEqualTo("v2.core.event");
        assertThat(sent().get(0).at("/related_object/id").asString()).isEqualTo(session.getId());
        var fetched =
                emulator.raw().get("/v2/core/events/" + sent().get(0).path("id").asString());
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(HandlerChecks.complaints(report))
                .containsEntry("large_event", "not_run")
                .containsEntry("other_api_version", "not_run")
                .containsEntry("bad_signature", "failed");
    }

    @Test
    void checkWhenTheAccountHasFaultsThenTheyWaitForDeliveries(Emulator emulator) throws StripeException {
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK));
        emulator.raw()
                .post("/v1/test_helpers/faults", "path=webhooks&drop=before&times=1")
                .requireOk();

        var report = checks.check(endpoint.getId(), "checks[]=good_event");

        assertThat(report.path("passed").asBoolean()).isTrue();
        assertThat(emulator.raw()
                        .get("/v1/test_helpers/faults")
                        .json()
                        .at("/data/0/remaining")
                        .asInt())
                .isEqualTo(1);
    }
}
