package dev.identityemulator.stripe.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every change of a session has an event, with its cause and a snapshot of the session. */
@ExtendWith(RunningEmulator.class)
class SessionEventsTest {

    private static final String PREFIX = "identity.verification_session.";

    /** Unlike a client's UUID, whose third part begins with 4. */
    private static final String MADE_KEY = "[0-9a-f]{8}-[0-9a-f]{4}-[0-35-9a-f][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static Event only(String type, Emulator emulator) throws StripeException {
        var params = EventListParams.builder().setType(PREFIX + type).build();
        var events = emulator.events().list(params).getData();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static VerificationSession sessionIn(Event event) {
        return (VerificationSession)
                event.getDataObjectDeserializer().getObject().orElseThrow();
    }

    @Test
    void createWhenDoneThenOneCreatedEventIsThere(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setClientReferenceId("order 7"));

        var event = only("created", emulator);

        assertThat(event.getId()).matches("evt_1[0-9A-Za-z]{20,}");
        assertThat(event.getObject()).isEqualTo("event");
        assertThat(event.getApiVersion()).isEqualTo("2026-07-29.dahlia");
        assertThat(event.getCreated()).isBetween(session.getCreated(), emulator.now());
        assertThat(event.getLivemode()).isFalse();
        assertThat(event.getPendingWebhooks()).isZero();
        assertThat(event.getAccount()).isNull();
        assertThat(event.getData().getPreviousAttributes()).isNull();
        session.setClientSecret(null);
        session.setUrl(null);
        assertThat(sessionIn(event)).isEqualTo(session);
        assertThat(emulator.events().retrieve(event.getId())).isEqualTo(event);
    }

    @Test
    void createWhenDoneThenTheEventNamesItsRequestAndKey(Emulator emulator) throws StripeException {
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();
        var options = RequestOptions.builder().setIdempotencyKey("key-7").build();
        var session = emulator.sessions().create(params, options);

        var cause = only("created", emulator).getRequest();

        assertThat(cause.getId()).isEqualTo(session.getLastResponse().requestId());
        assertThat(cause.getIdempotencyKey()).isEqualTo("key-7");
    }

    @Test
    void cancelWhenDoneWithoutAKeyThenTheEventHasOneThatIsMade(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        var response = emulator.raw()
                .post("/v1/identity/verification_sessions/" + id + "/cancel", "")
                .requireOk();

        var event = only("canceled", emulator);

        assertThat(event.getRequest().getId()).isEqualTo(response.header("Request-Id"));
        assertThat(event.getRequest().getIdempotencyKey()).matches(MADE_KEY);
        assertThat(sessionIn(event).getStatus()).isEqualTo("canceled");
        assertThat(sessionIn(event).getRedaction()).isNull();
    }

    @Test
    void createWhenSeveralRequestsHaveNoKeyThenEachIsMadeOneOfItsOwn(Emulator emulator) throws StripeException {
        for (int i = 0; i < 5; i++) {
            emulator.raw()
                    .post("/v1/identity/verification_sessions", "type=document")
                    .requireOk();
        }

        assertThat(emulator.events().list().getData())
                .extracting(event -> event.getRequest().getIdempotencyKey())
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches(MADE_KEY));
    }

    @Test
    void eventWhenOfAConnectedAccountThenItsMembersAreInStripesOrder(Emulator emulator) {
        emulator.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document",
                        request -> request.header("Stripe-Account", "acct_1Connected"))
                .requireOk();

        var event = emulator.raw()
                .send(
                        "/v1/events",
                        request -> request.header("Stripe-Account", "acct_1Connected")
                                .GET())
                .requireOk()
                .json()
                .at("/data/0");

        assertThat(event.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "account",
                        "api_version",
                        "context",
                        "created",
                        "data",
                        "livemode",
                        "pending_webhooks",
                        "request",
                        "type");
        assertThat(event.get("context").asString()).isEqualTo("acct_1Connected");
        assertThat(event.get("account").asString()).isEqualTo("acct_1Connected");
    }

    @Test
    void eventWhenOfTheKeysOwnAccountThenItNamesNeitherAccountNorContext(Emulator emulator) throws StripeException {
        emulator.newSession();

        assertThat(emulator.raw()
                        .get("/v1/events")
                        .requireOk()
                        .json()
                        .at("/data/0")
                        .propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "api_version",
                        "created",
                        "data",
                        "livemode",
                        "pending_webhooks",
                        "request",
                        "type");
    }

    @Test
    void redactWhenInputIsAwaitedThenCanceledNowAndRedactedLater(Emulator emulator) throws StripeException {
        var redacting = emulator.sessions().redact(emulator.newSession().getId());
        assertThat(emulator.eventTypes()).containsExactly("canceled", "created");
        assertThat(sessionIn(only("canceled", emulator))).isEqualTo(redacting);

        emulator.advance(Duration.ofDays(4));

        assertThat(emulator.eventTypes()).containsExactly("redacted", "canceled", "created");
        assertThat(sessionIn(only("redacted", emulator)))
                .isEqualTo(emulator.sessions().retrieve(redacting.getId()));
    }

    @Test
    void verifiedWhenRecordedThenItShowsNoWayInAndNothingOfTheUser(Emulator emulator) throws StripeException {
        var session = emulator.newSession(
                params -> params.setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                        .setEmail("jenny@example.com")
                        .build()));
        emulator.submit(session, "verify", "");

        var object = emulator.raw().get("/v1/events").requireOk().json().at("/data/0/data/object");

        assertThat(object.get("status").asString()).isEqualTo("verified");
        assertThat(object.get("url").isNull()).isTrue();
        assertThat(object.get("client_secret").isNull()).isTrue();
        assertThat(object.has("verified_outputs")).isFalse();
        assertThat(object.has("provided_details")).isFalse();
    }

    @Test
    void verifiedAndFailedWhenRecordedThenAfterProcessingAndInTheSecondOfTheReport(Emulator emulator)
            throws StripeException {
        var failed = emulator.submit(emulator.newSession(), "unverify", "");
        emulator.submit(failed, "verify", "");

        var reports =
                emulator.stripe().v1().identity().verificationReports().list().getData();

        assertThat(emulator.eventTypes())
                .containsExactly("verified", "processing", "requires_input", "processing", "created");
        assertThat(only("verified", emulator).getCreated())
                .isEqualTo(reports.get(0).getCreated());
        assertThat(only("requires_input", emulator).getCreated())
                .isEqualTo(reports.get(1).getCreated());
    }

    @Test
    void redactedWhenRecordedThenNoRequestCausedIt(Emulator emulator) throws StripeException {
        emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(Duration.ofDays(4));

        var request = emulator.raw().get("/v1/events").requireOk().json().at("/data/0/request");

        assertThat(request.toString()).isEqualTo("{\"id\":null,\"idempotency_key\":null}");
    }

    @Test
    void dataObjectWhenTheSessionChangesThenItStaysAsItWas(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.putMetadata("user", "41"));
        var event = only("created", emulator);

        emulator.update(session, params -> params.putMetadata("user", "42"));
        emulator.sessions().cancel(session.getId());

        assertThat(only("created", emulator)).isEqualTo(event);
        assertThat(sessionIn(event).getMetadata()).containsEntry("user", "41");
        assertThat(sessionIn(event).getStatus()).isEqualTo("requires_input");
    }

    @Test
    void dataObjectWhenRetrievedInAnotherVersionThenItStaysAsItWas(Emulator emulator) throws StripeException {
        emulator.newSession();
        var path = "/v1/events/" + only("created", emulator).getId();

        var usual = emulator.raw().get(path).requireOk();
        var other = emulator.raw()
                .send(
                        path,
                        request ->
                                request.header("Stripe-Version", "2024-06-20").GET())
                .requireOk();

        assertThat(other.text()).isEqualTo(usual.text());
        assertThat(other.json().get("api_version").asString()).isEqualTo("2026-07-29.dahlia");
    }

    @Test
    void retrieveWhenUnknownThenNotFound(Emulator emulator) {
        assertThat(ExpectedError.of(() -> emulator.events().retrieve("evt_unknown")))
                .isEqualTo(ExpectedError.invalid("No such notification: 'evt_unknown'")
                        .status(404)
                        .code("resource_missing")
                        .param("id"));
    }
}
