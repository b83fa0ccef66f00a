package dev.identityemulator.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A POST that names a key again is answered as the first one was, and does nothing. */
@ExtendWith(RunningEmulator.class)
class IdempotentReplayTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    private static RawClient.Response post(String path, String form, Emulator emulator) {
        return emulator.raw().post(path, form, request -> request.header("Idempotency-Key", "key-7"));
    }

    private static VerificationSession create(Emulator emulator) throws StripeException {
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();
        var options = RequestOptions.builder().setIdempotencyKey("key-7").build();
        return emulator.sessions().create(params, options);
    }

    private static void assertReplayOf(RawClient.Response first, RawClient.Response second) {
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Original-Request")).isEqualTo(first.header("Request-Id"));
        assertThat(second.header("Idempotency-Key")).isEqualTo("key-7");
        assertThat(second.header("Request-Id")).matches("req_[0-9A-Za-z]{14}").isNotEqualTo(first.header("Request-Id"));
    }

    @Test
    void createWhenTheKeyIsUsedTwiceThenOneSession(Emulator emulator) throws StripeException {
        var first = create(emulator);
        var second = create(emulator);

        assertThat(second).isEqualTo(first);
        assertThat(emulator.sessions().list().getData()).containsExactly(first);
        assertThat(emulator.eventTypes()).containsExactly("created");
    }

    @Test
    void createWhenTheKeyIsUsedTwiceThenTheSameBytesAndTheReplaysHeaders(Emulator emulator) {
        var first = post(PATH, "type=document&metadata[a]=1", emulator).requireOk();
        var second = post(PATH, "type=document&metadata[a]=1", emulator);

        assertReplayOf(first, second);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(first.header("Idempotency-Key")).isEqualTo("key-7");
        assertThat(first.header("Original-Request")).isEqualTo(first.header("Request-Id"));
    }

    @Test
    void createWhenParametersComeInAnotherOrderThenReplayed(Emulator emulator) {
        var first = post(PATH, "type=document&metadata[a]=1&metadata[b]=2", emulator)
                .requireOk();

        assertReplayOf(first, post(PATH, "metadata%5Bb%5D=2&metadata[a]=1&type=document", emulator));
    }

    @Test
    void createWhenTheSessionHasChangedSinceThenStillTheFirstResponse(Emulator emulator) throws StripeException {
        var first = post(PATH, "type=document", emulator).requireOk();
        emulator.sessions().cancel(first.json().get("id").asString());

        assertReplayOf(first, post(PATH, "type=document", emulator));
    }

    @Test
    void cancelWhenRejectedForTheStateThenTheErrorIsReplayed(Emulator emulator) throws StripeException {
        var path = PATH + "/"
                + emulator.submit(emulator.newSession(), "verify", "").getId() + "/cancel";

        var first = post(path, "", emulator);
        var second = post(path, "", emulator);

        assertThat(first.status()).isEqualTo(400);
        assertReplayOf(first, second);
    }

    @Test
    void cancelWhenTheSessionIsUnknownThenTheErrorIsReplayed(Emulator emulator) {
        var first = post(PATH + "/vs_unknown/cancel", "", emulator);

        assertThat(first.status()).isEqualTo(404);
        assertReplayOf(first, post(PATH + "/vs_unknown/cancel", "", emulator));
    }

    @Test
    void advanceWhenTheKeyIsUsedTwiceThenTheClockIsMovedOnce(Emulator emulator) {
        var first =
                post("/v1/test_helpers/clock/advance", "seconds=60", emulator).requireOk();

        assertReplayOf(first, post("/v1/test_helpers/clock/advance", "seconds=60", emulator));
        assertThat(emulator.raw()
                        .get("/v1/test_helpers/clock")
                        .json()
                        .get("offset")
                        .asLong())
                .isEqualTo(60);
    }

    @Test
    void createWhenADayPassedThenTheKeyIsForgotten(Emulator emulator) throws StripeException {
        var first = create(emulator);
        emulator.advance(Duration.ofHours(24).minusMinutes(1));
        assertThat(create(emulator)).isEqualTo(first);

        emulator.advance(Duration.ofMinutes(1).plusSeconds(1));

        assertThat(create(emulator).getId()).isNotEqualTo(first.getId());
        assertThat(emulator.sessions().list().getData()).hasSize(2);
    }

    @Test
    void createWhenAnotherAccountUsesTheKeyThenItHasItsOwnSession(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());

        var one = create(emulator);
        var two = create(other);

        assertThat(two.getId()).isNotEqualTo(one.getId());
        assertThat(other.sessions().list().getData()).containsExactly(two);
    }

    @Test
    void createWhenTheRestrictedKeyOfTheAccountUsesTheKeyThenReplayed(Emulator emulator) throws StripeException {
        assertThat(create(emulator.withRestrictedKey())).isEqualTo(create(emulator));
    }

    @Test
    void listWhenItNamesAKeyThenTheKeyIsIgnored(Emulator emulator) throws StripeException {
        var first = emulator.raw()
                .send(
                        PATH,
                        request -> request.header("Idempotency-Key", "key-7").GET());
        create(emulator);

        var second = emulator.raw()
                .send(
                        PATH,
                        request -> request.header("Idempotency-Key", "key-7").GET());

        assertThat(first.json().get("data").size()).isZero();
        assertThat(second.json().get("data").size()).isEqualTo(1);
        assertThat(second.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void createWhenTheSessionIsRedactedThenTheReplayHasNoPersonalData(Emulator emulator) throws StripeException {
        var form = "type=document&metadata[canary]=canary&provided_details[email]=canary@example.com"
                + "&provided_details[phone]=canary";
        var first = post(PATH, form, emulator).requireOk();
        emulator.sessions().redact(first.json().get("id").asString());
        emulator.advance(Duration.ofHours(23));

        var replay = post(PATH, form, emulator).requireOk();

        assertThat(replay.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(replay.text()).doesNotContain("canary").endsWith("}\n");
        assertThat(replay.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(replay.json().get("metadata").toString()).isEqualTo("{}");
        assertThat(replay.json().get("provided_details").toString())
                .isEqualTo("{\"email\":\"[redacted]\",\"phone\":\"[redacted]\"}");
    }
}
