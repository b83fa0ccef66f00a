package dev.identityemulator.testhelpers.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The time of one session passes alone: what waits there comes, and everything else of the account stays as it was. */
@ExtendWith(RunningEmulator.class)
class SessionClockTest {

    private static final String CLOCK = "/v1/test_helpers/clock";
    private static final long HOUR = RunningEmulator.DELAY.toSeconds();

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static RawClient.Response advance(VerificationSession session, String amount, Emulator emulator) {
        return emulator.raw().post(CLOCK + "/advance", amount + "&session=" + session.getId());
    }

    private static JsonNode clock(VerificationSession session, Emulator emulator) {
        return emulator.raw()
                .get(CLOCK + "?session=" + session.getId())
                .requireOk()
                .json();
    }

    private static String redaction(VerificationSession session, Emulator emulator) throws StripeException {
        return emulator.sessions().retrieve(session.getId()).getRedaction().getStatus();
    }

    private static String status(VerificationSession session, Emulator emulator) throws StripeException {
        return emulator.sessions().retrieve(session.getId()).getStatus();
    }

    private static VerificationSession redacted(Emulator emulator) throws StripeException {
        return emulator.sessions().redact(emulator.newSession().getId());
    }

    @Test
    void advanceWhenASessionIsNamedThenOnlyItsRedactionEnds(Emulator emulator) throws StripeException {
        var mine = redacted(emulator);
        var other = redacted(emulator);

        advance(mine, "duration=1h", emulator).requireOk();

        assertThat(redaction(mine, emulator)).isEqualTo("redacted");
        assertThat(redaction(other, emulator)).isEqualTo("processing");
        assertThat(emulator.raw().get(CLOCK).requireOk().json().get("offset").asLong())
                .isZero();
    }

    @Test
    void advanceWhenASessionIsNamedThenItsOutcomeComesAndNoOther(Emulator emulator) throws StripeException {
        var mine = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        var other = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");

        advance(mine, "seconds=" + HOUR, emulator).requireOk();

        assertThat(status(mine, emulator)).isEqualTo("verified");
        assertThat(status(other, emulator)).isEqualTo("processing");
    }

    @Test
    void advanceWhenInPartsThenTheyAddUpAndTheAccountsMovesCount(Emulator emulator) throws StripeException {
        var mine = redacted(emulator);
        var other = redacted(emulator);

        advance(mine, "duration=20m", emulator).requireOk();
        advance(mine, "duration=20m", emulator).requireOk();
        assertThat(redaction(mine, emulator)).isEqualTo("processing");
        emulator.advance(Duration.ofMinutes(20));

        assertThat(redaction(mine, emulator)).isEqualTo("redacted");
        assertThat(redaction(other, emulator)).isEqualTo("processing");
        assertThat(clock(mine, emulator).get("offset").asLong()).isEqualTo(3600);
        assertThat(clock(other, emulator).get("offset").asLong()).isEqualTo(1200);
    }

    @Test
    void advanceWhenTheClockIsAskedForThenTheSessionsIsAhead(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        long before = emulator.now();

        var moved = advance(session, "duration=2d", emulator).requireOk().json();

        assertThat(moved.propertyNames()).containsExactly("object", "now", "offset");
        assertThat(moved.get("offset").asLong()).isEqualTo(172_800);
        assertThat(moved.get("now").asLong()).isBetween(before + 172_800, emulator.now() + 172_800);
        assertThat(clock(session, emulator).get("offset").asLong()).isEqualTo(172_800);
    }

    @Test
    void advanceWhenToATimeThenByTheSessionsOwnClock(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        advance(session, "duration=1d", emulator).requireOk();
        long then = emulator.now() + 100_000;

        var now = advance(session, "to=" + then, emulator).requireOk().json().get("now");

        assertThat(now.asLong()).isBetween(then, then + 60);
        assertThat(ExpectedError.of(advance(session, "to=" + emulator.now(), emulator))
                        .param())
                .isEqualTo("to");
    }

    @Test
    void advanceWhenToTheNextDueTaskThenToTheSessionsOwn(Emulator emulator) throws StripeException {
        var other = redacted(emulator);
        emulator.advance(Duration.ofMinutes(30));
        var mine = redacted(emulator);

        advance(mine, "to=next_due", emulator).requireOk();

        assertThat(redaction(mine, emulator)).isEqualTo("redacted");
        assertThat(redaction(other, emulator)).isEqualTo("processing");
        assertThat(ExpectedError.of(advance(mine, "to=next_due", emulator)))
                .isEqualTo(ExpectedError.invalid("Nothing is due later, so the clock has nowhere to move to.")
                        .param("to"));
    }

    @Test
    void advanceWhenASessionIsNamedThenItsEventsAreDatedByTheAccountAndInOrder(Emulator emulator)
            throws StripeException {
        var mine = redacted(emulator);
        advance(mine, "duration=4d", emulator).requireOk();
        var last = emulator.newSession();

        var events = emulator.events().list().getData();

        assertThat(emulator.eventTypes()).containsExactly("created", "redacted", "canceled", "created");
        assertThat(events).isSortedAccordingTo((one, two) -> two.getCreated().compareTo(one.getCreated()));
        assertThat(events.get(1).getCreated()).isLessThanOrEqualTo(last.getCreated());
    }

    @Test
    void advanceWhenADayPassesThenTheSecretOfTheSessionIsRenewedAndNoOther(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        var other = emulator.newSession();

        advance(mine, "duration=23h", emulator).requireOk();
        assertThat(emulator.sessions().retrieve(mine.getId()).getClientSecret()).isEqualTo(mine.getClientSecret());
        advance(mine, "duration=1h", emulator).requireOk();

        assertThat(emulator.sessions().retrieve(mine.getId()).getClientSecret()).isNotEqualTo(mine.getClientSecret());
        assertThat(emulator.sessions().retrieve(other.getId()).getClientSecret())
                .isEqualTo(other.getClientSecret());
    }

    @Test
    void advanceWhenTwoDaysPassThenTheLinkOfTheSessionIsDeadAndNoOther(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        var other = emulator.newSession();

        advance(mine, "duration=2d", emulator).requireOk();

        assertThat(page(mine, emulator)).contains("dead-link");
        assertThat(page(other, emulator)).doesNotContain("dead-link").contains("consent-accept");
    }

    private static String page(VerificationSession session, Emulator emulator) {
        return emulator.raw()
                .get(session.getUrl().substring(emulator.baseUrl().length()))
                .text();
    }

    @Test
    void advanceWhenTwoDaysPassThenTheResultsOfTheSessionAreNoLongerShown(Emulator emulator) throws StripeException {
        var mine = emulator.submit(emulator.newSession(), "verify", "");
        var other = emulator.submit(emulator.newSession(), "verify", "");

        advance(mine, "seconds=172801", emulator).requireOk();

        assertThat(results(other, emulator)).containsExactly(200, 200, 200);
        assertThat(results(mine, emulator)).containsExactly(403, 403, 403);
        var again = emulator.submit(emulator.newSession(), "verify", "");
        assertThat(results(again, emulator)).containsExactly(200, 200, 200);
    }

    @Test
    void advanceWhenASessionIsVerifiedAfterwardsThenItsResultsAreRecent(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        advance(mine, "duration=30d", emulator).requireOk();

        emulator.submit(mine, "verify", "");

        assertThat(results(mine, emulator)).containsExactly(200, 200, 200);
    }

    /** The statuses of the session with its results, of its report with them, and of the image of the document. */
    private static List<Integer> results(VerificationSession session, Emulator emulator) {
        var restricted = emulator.withRestrictedKey().raw();
        var report = session.getLastVerificationReport();
        var verified = restricted.get("/v1/identity/verification_sessions/" + session.getId());
        var reportId = report != null
                ? report
                : verified.requireOk().json().get("last_verification_report").asString();
        var shown = restricted.get("/v1/identity/verification_reports/" + reportId);
        var file = shown.requireOk().json().at("/document/files/0").asString();
        return List.of(
                restricted
                        .get("/v1/identity/verification_sessions/" + session.getId() + "?expand[]=verified_outputs.dob")
                        .status(),
                restricted
                        .get("/v1/identity/verification_reports/" + reportId + "?expand[]=document.dob")
                        .status(),
                restricted.get("/v1/files/" + file + "/contents").status());
    }

    @Test
    void advanceWhenAWebhookFailedThenOnlyTheSessionsRetryComes(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.status(500));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        var mine = emulator.newSession();
        var other = emulator.newSession();
        webhooks.settle();
        long before = webhooks.deliveries("session=" + mine.getId())
                .get(0)
                .get("next_attempt_at")
                .asLong();

        advance(mine, "duration=4m", emulator).requireOk();
        assertThat(webhooks.deliveries("session=" + mine.getId())
                        .get(0)
                        .get("next_attempt_at")
                        .asLong())
                .isEqualTo(before - 240);
        advance(mine, "duration=6m", emulator).requireOk();
        advance(mine, "duration=3h", emulator).requireOk();

        assertThat(webhooks.deliveries("session=" + mine.getId()))
                .extracting(attempt -> attempt.get("attempt").asInt())
                .containsExactly(1, 2, 3);
        assertThat(webhooks.deliveries("session=" + other.getId())).hasSize(1);
        assertThat(receiver.at("/").stream().filter(request -> request.body().contains(other.getId())))
                .hasSize(1);
    }

    @Test
    void advanceWhenMuchTimePassesThenAllThatFollowsHappensOnTheWay(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.status(500));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        var mine = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        webhooks.settle();

        advance(mine, "duration=1d", emulator).requireOk();

        assertThat(status(mine, emulator)).isEqualTo("verified");
        assertThat(webhooks.deliveries("session=" + mine.getId())).hasSize(3 * 4);
        assertThat(webhooks.deliveries("session=" + mine.getId(), "status=pending"))
                .isEmpty();
    }

    @Test
    void advanceWhenAnEphemeralKeyOpensTheSessionThenItExpires(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        var other = emulator.newSession();
        var myKey = Emulator.withKey(emulator.baseUrl(), ephemeralKey(mine, emulator));
        var otherKey = Emulator.withKey(emulator.baseUrl(), ephemeralKey(other, emulator));
        var page = "/v1/identity/verification_pages/";
        myKey.raw().get(page + mine.getId()).requireOk();

        advance(mine, "duration=1h", emulator).requireOk();

        assertThat(myKey.raw().get(page + mine.getId()).status()).isEqualTo(401);
        otherKey.raw().get(page + other.getId()).requireOk();
    }

    private static String ephemeralKey(VerificationSession session, Emulator emulator) {
        return emulator.raw()
                .post(
                        "/v1/ephemeral_keys",
                        "verification_session=" + session.getId(),
                        request -> request.header("Stripe-Version", "2026-07-29.dahlia"))
                .requireOk()
                .json()
                .get("secret")
                .asString();
    }

    @Test
    void advanceWhenSeveralAtOnceThenTheyAddUp(Emulator emulator) throws Exception {
        var mine = redacted(emulator);

        AtOnce.calls(8, () -> advance(mine, "duration=10m", emulator).requireOk());

        assertThat(clock(mine, emulator).get("offset").asLong()).isEqualTo(8 * 600);
        assertThat(redaction(mine, emulator)).isEqualTo("redacted");
        assertThat(emulator.eventTypes()).containsExactly("redacted", "canceled", "created");
    }

    @Test
    void advanceWhenTheAccountIsEmptiedMeanwhileThenNoFailure(Emulator emulator) throws Exception {
        for (int i = 0; i < 20; i++) {
            var mine = redacted(emulator);

            var statuses = AtOnce.calls(
                    4,
                    () -> Thread.currentThread().getName().endsWith("1")
                            ? emulator.raw().delete("/v1/test_helpers/data").status()
                            : advance(mine, "duration=1h", emulator).status());

            assertThat(statuses).isSubsetOf(200, 400, 429);
        }
    }

    @Test
    void advanceWhenTheAccountIsEmptiedThenTheSessionIsMissing(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        advance(mine, "duration=1d", emulator).requireOk();

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(ExpectedError.of(advance(mine, "duration=1d", emulator)))
                .isEqualTo(ExpectedError.noSuchSession(mine.getId()).status(400));
    }

    @Test
    void advanceWhenTheSessionIsOfAnotherAccountThenRejected(Emulator emulator) throws StripeException {
        var mine = redacted(emulator);
        var stranger = Emulator.withFreshAccount(emulator.baseUrl());

        var response = advance(mine, "duration=4d", stranger);

        assertThat(ExpectedError.of(response))
                .isEqualTo(ExpectedError.noSuchSession(mine.getId()).status(400));
        assertThat(redaction(mine, emulator)).isEqualTo("processing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cos_1", "order_1", "vs_1", "nonsense", "%F0%9F%98%80"})
    void advanceWhenThereIsNoSuchSessionThenRejected(String id, Emulator emulator) {
        var response = emulator.raw().post(CLOCK + "/advance", "duration=4d&session=" + id);

        assertThat(response.status()).isEqualTo(400);
        assertThat(ExpectedError.of(response).param()).isEqualTo("session");
        assertThat(response.header("Emulator-Hint").equals("Only a VerificationSession (vs_...) can be named here."))
                .isEqualTo(id.matches("cos_1|order_1"));
    }

    @Test
    void advanceWhenAHundredYearsAreUsedUpThenRejected(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        advance(session, "seconds=3155760000", emulator).requireOk();

        assertThat(ExpectedError.of(advance(session, "seconds=1", emulator)).param())
                .isEqualTo("seconds");
        assertThat(clock(session, emulator).get("offset").asLong()).isEqualTo(3_155_760_000L);
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("requires_input");
    }
}
